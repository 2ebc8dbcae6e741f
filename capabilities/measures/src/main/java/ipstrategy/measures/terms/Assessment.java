package ipstrategy.measures.terms;

/// What an agency says of its work on a measure.
public enum Assessment {
    /// done as the plan asks
    MET,
    /// going as planned
    ON_TRACK,
    /// going, with difficulties
    CONSTRAINED,
    /// nothing was done
    NO_PROGRESS,
    /// 视情: circumstances did not call for it; only where the measure is conditional
    NOT_TRIGGERED
}
