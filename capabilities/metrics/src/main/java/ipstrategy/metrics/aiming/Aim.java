package ipstrategy.metrics.aiming;

import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Numbers;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a target says: from where a metric should come, how far, by when.
///
/// @param baseline where it starts, or null where the document gives none
/// @param increment as printed, or null where the document prints none
/// @param path what it should have reached on the way, in the order of time; none for a straight line
@Schema(name = "MetricTarget")
public record Aim(
        @Nullable Point baseline,
        Point target,
        @Nullable BigDecimal increment,
        Definition.Operator operator,
        List<Point> path,
        @Nullable Source source,
        @Nullable Text note) {

    public Aim {
        increment = Numbers.plainOrNull(increment);
        path = List.copyOf(path);
    }

    /// A value at a period.
    @Schema(name = "MetricPoint")
    public record Point(
            @Schema(examples = "60000") BigDecimal value,
            @Schema(examples = "2020") String period) {

        public Point {
            value = Numbers.plain(value);
        }
    }
}
