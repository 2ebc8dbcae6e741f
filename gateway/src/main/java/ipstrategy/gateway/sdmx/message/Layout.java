package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Cube;
import java.util.List;

/// How a message is to be laid out.
///
/// @param across the dimension that stands with each observation, or `AllDimensions` for a flat message
/// @param withMeasure whether the values themselves are wanted
/// @param attributes the attributes that are wanted
public record Layout(Cube cube, String across, boolean withMeasure, List<Component> attributes) {

    /// The word for a flat message.
    public static final String FLAT = "AllDimensions";

    public Layout {
        attributes = List.copyOf(attributes);
    }

    public boolean isFlat() {
        return across.equals(FLAT);
    }

    /// The dimensions of a series.
    public List<Component> ofSeries() {
        return cube.dimensions().stream()
                .filter(dimension -> !isFlat() && !dimension.id().equals(across))
                .toList();
    }

    /// The dimensions of an observation.
    public List<Component> ofObservation() {
        return cube.dimensions().stream()
                .filter(dimension -> isFlat() || dimension.id().equals(across))
                .toList();
    }

    List<Component> attributes(Component.Kind kind) {
        return attributes.stream().filter(attribute -> attribute.kind() == kind).toList();
    }

    /// Whether nothing but the keys is wanted.
    boolean keysOnly() {
        return !withMeasure && attributes(Component.Kind.OBSERVATION_ATTRIBUTE).isEmpty();
    }
}
