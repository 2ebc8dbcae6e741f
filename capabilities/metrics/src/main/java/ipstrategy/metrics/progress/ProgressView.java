package ipstrategy.metrics.progress;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far a metric has come, target by target.
///
/// @param region of which it is told
/// @param period of which it is told: that of the latest figure where none was asked for, and of a target of longer
///     periods the one in which it ends; null where no figure is published: then of the targets' own
/// @param targets in the order of the documents
@Schema(name = "MetricProgress")
public record ProgressView(
        @Schema(examples = "PCT-APPLICATIONS") String code,
        Text name,
        @Schema(examples = "patents") String service,
        @Schema(examples = "APPLICATION") String unit,
        @Schema(examples = "CN") String region,
        @Nullable @Schema(examples = "2017") String period,
        List<Towards> targets) {

    public ProgressView {
        targets = List.copyOf(targets);
    }

    /// How far it has come to one target.
    ///
    /// @param rule by which this is told, as declared in docs/METRICS.md
    /// @param expected what the path asks for in this period, or null where there is no path
    /// @param percent how much of the way is done, or null where that is no number: the target is the baseline, the
    ///     figure is not exact, or there is none
    /// @param figures what it was told from; several where years were added up
    @Schema(name = "TargetProgress")
    public record Towards(
            Aim target,
            ProgressState state,
            ProgressRule rule,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal percent,
            Text reason,
            List<ObservationView> figures) {}
}
