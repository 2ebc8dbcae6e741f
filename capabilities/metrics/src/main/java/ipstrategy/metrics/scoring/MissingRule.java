package ipstrategy.metrics.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What becomes of a region that lacks the figure of a component. Nought is no answer: a missing figure is never 0.
@Schema(name = "MissingValueRule")
public enum MissingRule {
    /// it has no score, and the others are compared without it
    EXCLUDE_REGION,
    /// the weight of what is missing goes to the other components, each in proportion to its own
    REWEIGHT
}
