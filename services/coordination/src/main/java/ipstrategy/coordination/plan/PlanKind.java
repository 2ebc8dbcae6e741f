package ipstrategy.coordination.plan;

/// What sort of plan it is.
public enum PlanKind {
    /// for one year
    ANNUAL,
    /// for a term of years
    TERM,
    /// to carry out one document
    TOPIC
}
