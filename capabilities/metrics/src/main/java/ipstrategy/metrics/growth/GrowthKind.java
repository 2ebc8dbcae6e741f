package ipstrategy.metrics.growth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Against what a growth is measured.
@Schema(name = "GrowthKind")
public enum GrowthKind {
    /// against the same period a year before
    YEAR_ON_YEAR,
    /// the even yearly rate that leads from the base to the figure
    COMPOUND,
    /// against a base, over however many years
    AGAINST_BASE
}
