package ipstrategy.console.metric;

import ipstrategy.console.chart.Course;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is counted or measured.
public record Metric(
        String code,
        Text name,
        @Nullable Text concept,
        String service,
        String unit,
        @Nullable Text unitName,
        String kind,
        @Nullable String direction,
        @Nullable String frequency,
        @Nullable String attribute,
        @Nullable String formula,
        @Nullable List<Dimension> dimensions,
        List<Target> targets,
        @Nullable Observation latest,
        @Nullable Source source,
        @Nullable Text note) {

    /// What is to be reached.
    ///
    /// @param path what is to be reached in between, where that is laid down
    public record Target(
            @Nullable At baseline,
            At target,
            @Nullable BigDecimal increment,
            String operator,
            @Nullable List<At> path,
            @Nullable Source source,
            @Nullable Text note) {

        /// From its baseline to itself, by what is laid down in between.
        public Course.Way way() {
            Stream<At> between = path == null ? Stream.empty() : path.stream();
            return new Course.Way(Stream.of(Stream.ofNullable(baseline), between, Stream.of(target))
                    .flatMap(each -> each)
                    .map(at -> new Course.Point(at.period(), at.value()))
                    .distinct()
                    .toList());
        }
    }

    /// A value at a period.
    public record At(BigDecimal value, String period) {}

    /// By what its figures are told apart: kinds of cases, of rights.
    public record Dimension(String code, List<Kind> values) {}

    /// One value of a dimension.
    public record Kind(String code, Text name) {}

    /// A part of what is counted, to choose.
    ///
    /// @param place as the API takes it: `dimension=value`
    public record Part(String place, Text name) {}

    /// All parts by themselves.
    public List<Part> parts() {
        return dimensions == null
                ? List.of()
                : dimensions.stream()
                        .flatMap(dimension -> dimension.values().stream()
                                .map(kind -> new Part(dimension.code() + "=" + kind.code(), kind.name())))
                        .toList();
    }

    /// Which parts a figure is of, by name; by its code where the definition does not name it any more.
    public List<Text> partsOf(Observation figure) {
        return figure.breakdown().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .map(place -> parts().stream()
                        .filter(part -> part.place().equals(place))
                        .findFirst()
                        .map(Part::name)
                        .orElse(new Text(place, place)))
                .toList();
    }
}
