package ipstrategy.gateway.sdmx.data;

import ipstrategy.gateway.sdmx.asking.Condition;
import ipstrategy.gateway.sdmx.asking.SeriesKey;
import ipstrategy.gateway.sdmx.message.AvailableData;
import ipstrategy.gateway.sdmx.message.Row;
import ipstrategy.gateway.sdmx.source.Figure;
import ipstrategy.gateway.sdmx.source.Figures;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Component.Kind;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Measures what data there is for a query: its values by dimension, read page by page.
@ApplicationScoped
public class Measuring {

    private final Figures figures;

    Measuring(Figures figures) {
        this.figures = figures;
    }

    /// @param query of which the key and the conditions are taken
    /// @param exact whether what a query finds is asked for, or else what could still be chosen for each dimension
    /// @param updatedAfter only what was published after this instant and still stands, or null
    /// @param shown the dimensions that are asked for
    /// @param effort what was read for the same request before
    /// @param deadline of the caller
    public AvailableData measure(
            Cube cube,
            DataQuery query,
            boolean exact,
            @Nullable Instant updatedAfter,
            List<Component> shown,
            Effort effort,
            Map<String, String> deadline) {
        Count count = new Count(cube, query.key(), query.conditions(), exact);
        Iterator<List<Figure>> pages = figures.pages(cube.metric(), Figures.Narrowing.none(), () -> deadline);
        while (pages.hasNext()) {
            List<Figure> page = pages.next();
            effort.add(page.size());
            page.stream()
                    .filter(cube::covers)
                    .filter(figure -> updatedAfter == null || figure.knownFrom().isAfter(updatedAfter))
                    .forEach(count::add);
        }
        Map<String, SortedSet<String>> values = new LinkedHashMap<>();
        shown.forEach(dimension -> values.put(dimension.id(), count.values(dimension)));
        values.values().removeIf(SortedSet::isEmpty);
        return new AvailableData(
                cube.dataflow(), values, day(count.first), day(count.last), count.series.size(), count.observations);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static final class Count {

        private final Cube cube;
        private final SeriesKey key;
        private final Selecting conditions;
        private final boolean exact;
        private final Map<String, SortedSet<String>> values = new LinkedHashMap<>();
        private final Set<List<String>> series = new HashSet<>();
        private int observations;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;

        Count(Cube cube, SeriesKey key, Map<String, Condition> conditions, boolean exact) {
            this.cube = cube;
            this.key = key;
            this.conditions = new Selecting(cube, SeriesKey.all(), conditions);
            this.exact = exact;
        }

        SortedSet<String> values(Component dimension) {
            return values.getOrDefault(dimension.id(), new TreeSet<>());
        }

        void add(Figure figure) {
            Row row = Row.of(figure, cube, Language.ZH);
            List<String> place = row.key(cube.of(Kind.DIMENSION));
            boolean taken = key.matches(place) && conditions.takes(row);
            if (taken) {
                observations++;
                series.add(place);
                first = first == null || figure.period().start().isBefore(first)
                        ? figure.period().start()
                        : first;
                last = last == null || figure.period().end().isAfter(last)
                        ? figure.period().end()
                        : last;
            }
            for (Component dimension : cube.dimensions()) {
                if (taken || !exact && isOnlyObstacle(dimension, place, row)) {
                    values.computeIfAbsent(dimension.id(), none -> new TreeSet<>())
                            .add(row.values().getOrDefault(dimension.id(), ""));
                }
            }
        }

        /// Whether the observation would be found if this dimension were not restricted.
        private boolean isOnlyObstacle(Component dimension, List<String> place, Row row) {
            boolean others = cube.components().stream()
                    .filter(component -> !component.equals(dimension))
                    .allMatch(component -> conditions.holds(component.id(), row));
            int position = cube.of(Kind.DIMENSION).indexOf(dimension);
            return others && (position < 0 ? key.matches(place) : key.matchesBut(position, place));
        }
    }
}
