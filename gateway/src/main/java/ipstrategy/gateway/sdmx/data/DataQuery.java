package ipstrategy.gateway.sdmx.data;

import ipstrategy.gateway.sdmx.asking.Condition;
import ipstrategy.gateway.sdmx.asking.Order;
import ipstrategy.gateway.sdmx.asking.SeriesKey;
import ipstrategy.gateway.sdmx.message.Layout;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Component.Kind;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query for data of one or several dataflows, whichever version of the standard it was written in.
///
/// @param conditions by component
/// @param updatedAfter only what changed after this instant, or null
/// @param asOf as it was to be seen at this instant, or null for now
/// @param across the dimension to stand with observations
/// @param attributes words of the standard or ids
/// @param measures words of the standard or ids
/// @param order in which observations stand, within each dataflow
public record DataQuery(
        SeriesKey key,
        Map<String, Condition> conditions,
        @Nullable Instant updatedAfter,
        @Nullable Instant asOf,
        boolean history,
        @Nullable Integer first,
        @Nullable Integer last,
        int offset,
        @Nullable Integer limit,
        String across,
        List<String> attributes,
        List<String> measures,
        Order order) {

    public DataQuery {
        conditions = Map.copyOf(conditions);
        attributes = List.copyOf(attributes);
        measures = List.copyOf(measures);
    }

    /// A query for everything that a key and conditions mean.
    public static DataQuery of(SeriesKey key, Map<String, Condition> conditions) {
        return new DataQuery(
                key,
                conditions,
                null,
                null,
                false,
                null,
                null,
                0,
                null,
                "TIME_PERIOD",
                List.of(),
                List.of(),
                Order.BY_TIME);
    }

    /// Whether the services themselves tell figures in the order that is asked for. Which observations of a series
    /// are the first is counted from its beginning, so it cannot be told backwards.
    boolean isOrderedByServices() {
        return order.isByTime() && (!order.isFalling() || first == null && last == null);
    }

    /// How the answer is laid out, dataflow by dataflow. A dataflow of several that lacks what is asked for has nothing
    /// to tell; what the structure of none of them knows ends the request.
    public List<Layout> layouts(List<Cube> cubes) {
        List<Cube> fitting =
                cubes.stream().filter(cube -> faults(cube).isEmpty()).toList();
        if (fitting.isEmpty()) {
            throw Refusal.because(ProblemType.SEMANTIC, faults(cubes.getFirst()));
        }
        return fitting.stream().map(this::layout).toList();
    }

    private Layout layout(Cube cube) {
        boolean withMeasure = measures.isEmpty() || measures.contains("all") || measures.contains("OBS_VALUE");
        List<Component> told = cube.components().stream()
                .filter(Component::isAttribute)
                .filter(this::wants)
                .toList();
        return new Layout(cube, across, withMeasure, told);
    }

    private boolean wants(Component attribute) {
        boolean ofDataflow = attribute.kind() == Kind.DATAFLOW_ATTRIBUTE;
        return attributes.isEmpty()
                || attributes.contains("dsd")
                || attributes.contains("all")
                || attributes.contains(attribute.id())
                || attributes.contains(ofDataflow ? "dataset" : "obs");
    }

    private List<Fault> faults(Cube cube) {
        List<Fault> faults = new ArrayList<>();
        if (key.length() > cube.of(Kind.DIMENSION).size()) {
            faults.add(Fault.path(
                    "key", "fault.sdmx-key-too-long", cube.of(Kind.DIMENSION).size()));
        }
        for (String component : conditions.keySet()) {
            if (cube.component(component).isEmpty()) {
                faults.add(Fault.query("c[" + component + "]", "fault.sdmx-no-component", component));
            }
        }
        boolean flat = across.equals(Layout.FLAT);
        if (!flat && cube.component(across).filter(Component::isDimension).isEmpty()) {
            faults.add(Fault.query("dimensionAtObservation", "fault.sdmx-no-component", across));
        }
        unknown(
                cube,
                attributes,
                "attributes",
                List.of("dsd", "msd", "dataset", "series", "obs", "all", "none"),
                faults);
        unknown(cube, measures, "measures", List.of("all", "none"), faults);
        order.steps().stream()
                .filter(step ->
                        !step.isWord() && cube.component(step.component()).isEmpty())
                .forEach(step -> faults.add(Fault.query("sort", "fault.sdmx-no-component", step.component())));
        if (updatedAfter != null && asOf != null && updatedAfter.isAfter(asOf)) {
            faults.add(Fault.query("updatedAfter", "fault.sdmx-after-as-of"));
        }
        return faults;
    }

    private static void unknown(
            Cube cube, List<String> asked, String parameter, List<String> words, List<Fault> faults) {
        asked.stream()
                .filter(one -> !words.contains(one) && cube.component(one).isEmpty())
                .forEach(one -> faults.add(Fault.query(parameter, "fault.sdmx-no-component", one)));
    }
}
