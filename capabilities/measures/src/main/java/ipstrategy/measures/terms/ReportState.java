package ipstrategy.measures.terms;

import java.util.List;
import java.util.Locale;

/// Where a report stands, and what may be done with it there. Lateness is told apart: a report that was submitted too
/// late is `SUBMITTED` and overdue until it is accepted.
public enum ReportState {
    /// asked for; its period is not over
    NOT_YET_DUE("save-draft"),
    /// its period is over
    DUE("save-draft", "submit"),
    /// its day has passed and nothing was submitted; a draft does not count
    OVERDUE("save-draft", "submit", "escalate"),
    /// signed off by the agency, before the office
    SUBMITTED("recall", "return", "accept", "escalate"),
    /// given back by the office with a reason
    RETURNED("save-draft", "submit", "escalate"),
    /// taken by the office: what it says counts
    ACCEPTED("escalate");

    private final List<String> actions;

    ReportState(String... actions) {
        this.actions = List.of(actions);
    }

    /// The names of the actions that this state allows.
    public List<String> actions() {
        return actions;
    }

    /// Whether the agency is still to act, so that more time can be asked for.
    public boolean isOpen() {
        return switch (this) {
            case NOT_YET_DUE, DUE, OVERDUE, RETURNED -> true;
            case SUBMITTED, ACCEPTED -> false;
        };
    }

    public boolean allows(String action) {
        return actions.contains(action);
    }

    /// The key of the sentence that says why an action is not possible in this state.
    public String reason() {
        return "reason.report-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
