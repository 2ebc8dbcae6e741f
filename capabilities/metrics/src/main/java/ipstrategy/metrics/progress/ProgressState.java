package ipstrategy.metrics.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a metric stands to a target.
@Schema(name = "TargetState")
public enum ProgressState {
    /// as far as its path says, or further
    ON_TRACK,
    /// less far than its path says
    BEHIND,
    /// where the target is
    MET,
    /// what is published does not tell
    CANNOT_TELL,
    /// the target says nothing of this period, or the figure cannot exist
    NOT_APPLICABLE
}
