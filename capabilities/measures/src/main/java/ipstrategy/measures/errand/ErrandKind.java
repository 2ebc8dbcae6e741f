package ipstrategy.measures.errand;

/// What is to be done.
public enum ErrandKind {
    /// a report is due
    REPORT_TO_FILE,
    /// a report came back from the office
    REPORT_TO_CORRECT,
    /// a draft is ready to be signed off
    DRAFT_TO_SIGN,
    /// a participant is asked to answer a report
    CONTRIBUTION_ASKED,
    /// a report is before the office
    REPORT_TO_REVIEW,
    /// a request for more time is before the office
    EXTENSION_TO_DECIDE,
    /// a sub-task is to be done
    TASK_TO_DO,
    /// a step of supervision wants an answer
    SUPERVISION_TO_ANSWER
}
