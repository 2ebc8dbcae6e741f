package ipstrategy.measures.terms;

/// Where a measure stands. It follows from what was reported and accepted and is never typed in; as no reports exist
/// yet, a measure is assigned, and a past due day alone does not make it overdue: nobody has been asked.
public enum MeasureStatus {
    ASSIGNED
}
