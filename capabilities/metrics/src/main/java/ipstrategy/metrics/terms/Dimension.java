package ipstrategy.metrics.terms;

import ipstrategy.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A way in which a metric's figures are broken down.
///
/// @param code the dimension
/// @param values what it can be
public record Dimension(String code, List<Value> values) {

    /// @param code the value
    /// @param name what it is called
    @Schema(name = "DimensionValue")
    public record Value(String code, Text name) {}

    public boolean has(String value) {
        return values.stream().anyMatch(one -> one.code().equals(value));
    }
}
