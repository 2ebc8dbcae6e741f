package ipstrategy.console.region;

import ipstrategy.console.language.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A metric to choose.
public record Choice(
        String code,
        Text name,
        String service,
        @Nullable Text unitName,
        @Nullable List<Dimension> dimensions) {

    /// By what its figures are told apart.
    public record Dimension(String code, List<Kind> values) {}

    /// One value of a dimension.
    public record Kind(String code, Text name) {}

    /// What a part is called; its code where the definition does not name it any more.
    Text part(String dimension, String value) {
        Stream<Dimension> all = dimensions == null ? Stream.empty() : dimensions.stream();
        String place = dimension + "=" + value;
        return all.filter(each -> each.code().equals(dimension))
                .flatMap(each -> each.values().stream())
                .filter(kind -> kind.code().equals(value))
                .findFirst()
                .map(Kind::name)
                .orElse(new Text(place, place));
    }
}
