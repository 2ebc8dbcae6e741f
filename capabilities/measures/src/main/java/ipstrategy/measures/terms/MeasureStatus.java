package ipstrategy.measures.terms;

/// Where a measure stands. It follows from accepted reports, the kind of deadline and published evaluations, and is
/// never typed in.
public enum MeasureStatus {
    /// somebody answers for it; nothing has been accepted yet
    ASSIGNED,
    /// a report was accepted, the measure is not done
    IN_PROGRESS,
    /// 年内有阶段性成果: the staged result is there
    STAGED_RESULT,
    /// done
    COMPLETED,
    /// 完成并持续推进: done by its day, and going on. It is never closed
    COMPLETED_CONTINUING,
    /// 视情: circumstances did not call for it
    NOT_TRIGGERED,
    /// a report that was asked for, or the result itself, is late
    OVERDUE,
    /// a published evaluation covers it
    EVALUATED
}
