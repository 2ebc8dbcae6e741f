package ipstrategy.gateway.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.gateway.sdmx.source.Figure;
import ipstrategy.gateway.sdmx.source.Figures;
import ipstrategy.gateway.sdmx.source.Metric;
import ipstrategy.gateway.sdmx.source.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which time and which regions the figures of a metric cover. So many pages are read for it; where there are more, the
/// regions are those of the first and the last of them, which a catalogue is told.
@ApplicationScoped
class Covering {

    private static final int PAGES = 20;

    private final Figures figures;

    Covering(Figures figures) {
        this.figures = figures;
    }

    /// Adds what a dataset covers; nothing where there is no figure yet.
    ///
    /// @param deadline of the caller
    void cover(ObjectNode dataset, Metric metric, List<Region> register, String host, Map<String, String> deadline) {
        Set<String> regions = new TreeSet<>();
        Optional<LocalDate> first = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        for (boolean latestFirst : new boolean[] {false, true}) {
            Iterator<List<Figure>> pages = figures.pages(
                    metric, new Figures.Narrowing(null, null, null, null, false, null, latestFirst), () -> deadline);
            for (int page = 0; page < PAGES && pages.hasNext(); page++) {
                for (Figure figure : pages.next()) {
                    regions.add(figure.region());
                    LocalDate start = figure.period().start();
                    LocalDate end = figure.period().end();
                    first = first.filter(start::isAfter).or(() -> Optional.of(start));
                    last = last.filter(end::isBefore).or(() -> Optional.of(end));
                }
            }
            if (!pages.hasNext()) {
                break;
            }
        }
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        ObjectNode time = JsonNodeFactory.instance.objectNode().put("@type", "dct:PeriodOfTime");
        time.set("dcat:startDate", day(first.get()));
        time.set("dcat:endDate", day(last.get()));
        dataset.set("dct:temporal", time);
        dataset.set("dct:spatial", places(regions, register, host));
    }

    private static ArrayNode places(Set<String> regions, List<Region> register, String host) {
        ArrayNode places = JsonNodeFactory.instance.arrayNode();
        for (String region : regions) {
            ObjectNode place = places.addObject()
                    .put("@id", host + "/api/v1/regions/" + region)
                    .put("@type", "dct:Location")
                    .put("dct:identifier", region);
            register.stream()
                    .filter(one -> one.code().equals(region))
                    .findFirst()
                    .ifPresent(one -> place.set("skos:prefLabel", Dataset.said(one.name())));
        }
        return places;
    }

    private static ObjectNode day(LocalDate day) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@type", "http://www.w3.org/2001/XMLSchema#date")
                .put("@value", day.toString());
    }
}
