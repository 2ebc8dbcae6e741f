package ipstrategy.measures.ladder;

/// What the office does about a report that is not filed, from the mildest to the sternest.
public enum StepKind {
    /// 提醒
    REMINDER,
    /// 催报通知
    NOTICE,
    /// 督办函
    SUPERVISION_LETTER,
    /// 提请列入联席会议议题
    AGENDA_ITEM
}
