package ipstrategy.gateway.sdmx.structure;

import ipstrategy.gateway.sdmx.source.Figure;
import ipstrategy.gateway.sdmx.source.Metric;
import ipstrategy.web.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the figures of one metric are laid out.
///
/// @param components in their order: dimensions, time, measure, attributes
/// @param names of the codes of each component that has a code list
public record Cube(
        Metric metric,
        Reference dataflow,
        Reference structure,
        List<Component> components,
        Map<String, Map<String, Text>> names) {

    public Cube {
        components = List.copyOf(components);
        names = Map.copyOf(names);
    }

    /// The dimensions with time as the last of them.
    public List<Component> dimensions() {
        return components.stream().filter(Component::isDimension).toList();
    }

    public List<Component> of(Component.Kind kind) {
        return components.stream().filter(component -> component.kind() == kind).toList();
    }

    public Optional<Component> component(String id) {
        return components.stream()
                .filter(component -> component.id().equals(id))
                .findFirst();
    }

    /// Whether a figure has a place in it. Those of an earlier definition may be broken down by a dimension
    /// that is there no more; without it they would look like the total.
    public boolean covers(Figure figure) {
        return figure.breakdown().keySet().stream()
                .allMatch(dimension ->
                        component(dimension).filter(Component::isDimension).isPresent());
    }

    /// What a code is called, or null where the component has no code list or the list lacks it.
    public @Nullable Text label(Component component, String code) {
        return names.getOrDefault(component.id(), Map.of()).get(code);
    }
}
