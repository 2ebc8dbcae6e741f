package ipstrategy.console.figure;

import ipstrategy.console.language.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A metric of which figures can be reported.
///
/// @param dimensions by which its figures may be broken down
/// @param formula by which the platform computes it itself; then nobody reports it
public record Reportable(
        String code,
        Text name,
        @Nullable Text concept,
        String service,
        String unit,
        @Nullable Text unitName,
        String frequency,
        @Nullable String owner,
        @Nullable String formula,
        List<Dimension> dimensions) {

    /// A way in which figures are broken down.
    public record Dimension(String code, List<Value> values) {}

    /// One part.
    public record Value(String code, Text name) {}

    /// A place that figures are about.
    public record Place(String code, Text name, String kind) {

        boolean isCalled(String typed) {
            return code.equals(typed)
                    || name.zh().equals(typed)
                    || name.en().equalsIgnoreCase(typed)
                    || (typed.length() > 1
                            && kind.equals("PROVINCE")
                            && name.zh().startsWith(typed));
        }
    }

    /// A part of what is counted, as the API writes it, and what it is called.
    public record Part(String written, Text name) {}

    /// Every part of every dimension by itself.
    public List<Part> parts() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.values().stream()
                        .map(value -> new Part(dimension.code() + "=" + value.code(), value.name())))
                .toList();
    }

    /// A breakdown as the API writes it, where it was typed as such or by the name of a part.
    String breakdown(String typed) {
        return parts().stream()
                .filter(part ->
                        part.name().zh().equals(typed) || part.name().en().equalsIgnoreCase(typed))
                .map(Part::written)
                .findFirst()
                .orElse(typed);
    }

    /// The code of a region that was typed by code or by name; empty where there is none. Nothing typed is the whole
    /// country.
    static Optional<String> region(List<Place> places, String typed) {
        if (typed.isEmpty() || typed.equals("全国")) {
            return Optional.of("CN");
        }
        return places.stream()
                .filter(place -> place.isCalled(typed))
                .map(Place::code)
                .findFirst();
    }
}
