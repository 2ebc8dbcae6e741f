package ipstrategy.gateway.sdmx.structure;

import ipstrategy.gateway.sdmx.source.Holdings;
import ipstrategy.gateway.sdmx.source.Metric;
import ipstrategy.gateway.sdmx.source.Moment;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The code lists. Those of SDMX (frequency, observation status) hold the codes that are used here, with the
/// meaning that the cross-domain lists give them; the others come from regions, units and metrics. Units and their
/// multipliers are all told, whether a metric uses them or not.
final class Lists {

    /// The code for the whole, where a figure is not broken down by a dimension.
    static final String TOTAL = "_T";

    private static final String WORD = "sdmx.";

    private Lists() {}

    static Reference reference(String id) {
        return new Reference(ArtefactType.CODELIST, Model.AGENCY, id, Model.VERSION);
    }

    /// The list of what one breakdown of one metric can be. Two metrics may mean different things by one code.
    static Reference ofBreakdown(Metric metric, Metric.Breakdown breakdown) {
        return reference("CL_" + metric.code() + "_" + breakdown.code());
    }

    static List<Artefact> all(Holdings holdings) {
        List<Artefact> lists = new ArrayList<>();
        lists.add(frequencies());
        lists.add(areas(holdings));
        lists.add(units(holdings));
        lists.add(words("CL_UNIT_MULT", multipliers(holdings)));
        lists.add(words("CL_OBS_STATUS", List.of("A", "M", "O", "U")));
        lists.add(words("CL_QUALIFIER", List.of("EXACT", "MORE_THAN", "AT_LEAST", "AT_MOST", "ABOUT", "NEARLY")));
        lists.add(words("CL_OBS_STATE", List.of("PUBLISHED", "SUPERSEDED")));
        for (Metric metric : holdings.metrics()) {
            metric.breakdowns().forEach(breakdown -> lists.add(breakdown(metric, breakdown)));
        }
        return lists;
    }

    private static List<String> multipliers(Holdings holdings) {
        Set<Integer> powers = new TreeSet<>(Set.of(0));
        holdings.metrics().forEach(metric -> powers.add(metric.unitMultiplier()));
        holdings.units().forEach(unit -> powers.addAll(unit.powers()));
        return powers.stream().map(String::valueOf).toList();
    }

    private static Artefact frequencies() {
        List<Item> codes = new ArrayList<>(codes("CL_FREQ", List.of("A", "S", "Q", "M", "D")));
        Moment.SPANS.stream()
                .sorted()
                .forEach(years -> codes.add(new Item("A" + years, Words.both("sdmx.CL_FREQ.span", years), null)));
        codes.addAll(codes("CL_FREQ", List.of("O")));
        return Artefact.list(reference("CL_FREQ"), Words.both("sdmx.CL_FREQ"), codes);
    }

    private static Artefact areas(Holdings holdings) {
        Set<String> known = new HashSet<>();
        holdings.regions().forEach(region -> known.add(region.code()));
        List<Item> codes = new ArrayList<>();
        if (!known.contains("CN")) {
            codes.add(new Item("CN", Words.both("sdmx.CL_AREA.CN"), null));
        }
        holdings.regions()
                .forEach(region -> codes.add(new Item(
                        region.code(),
                        region.name(),
                        region.parent() != null && known.contains(region.parent()) ? region.parent() : null)));
        return Artefact.list(reference("CL_AREA"), Words.both("sdmx.CL_AREA"), codes);
    }

    private static Artefact units(Holdings holdings) {
        Map<String, Text> units = new TreeMap<>();
        holdings.units().forEach(unit -> units.put(unit.code(), unit.name()));
        holdings.metrics().forEach(metric -> units.putIfAbsent(metric.unit(), metric.unitName()));
        List<Item> codes = new ArrayList<>();
        units.forEach((code, name) -> codes.add(new Item(code, name, null)));
        return Artefact.list(reference("CL_UNIT_MEASURE"), Words.both("sdmx.CL_UNIT_MEASURE"), codes);
    }

    private static Artefact breakdown(Metric metric, Metric.Breakdown breakdown) {
        List<Item> codes = new ArrayList<>();
        codes.add(new Item(TOTAL, Words.both("sdmx.total"), null));
        breakdown.values().forEach(value -> codes.add(new Item(value.code(), value.name(), null)));
        Text ways = Model.conceptName(breakdown.code());
        Text name =
                new Text(metric.name().zh() + " · " + ways.zh(), metric.name().en() + " · " + ways.en());
        return Artefact.list(ofBreakdown(metric, breakdown), name, codes);
    }

    private static Artefact words(String list, List<String> codes) {
        return Artefact.list(reference(list), Words.both(WORD + list), codes(list, codes));
    }

    private static List<Item> codes(String list, List<String> codes) {
        return codes.stream()
                .map(code -> new Item(code, Words.both(WORD + list + "." + code), null))
                .toList();
    }
}
