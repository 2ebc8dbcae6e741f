package ipstrategy.console.cadence;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By what rhythm a plan is reported on in one service.
///
/// @param cadence how often; nothing where the office has not set it yet
/// @param from the first day that reports are asked about
/// @param to the last day, or nothing for no end
/// @param workingDays how many working days after a period's end its report is due
/// @param contributionWorkingDays how many a participant has to answer
/// @param resubmitWorkingDays how many an agency has for a report that was given back
/// @param usual whether it holds only since the office has set none
/// @param measures those that have a rhythm of their own
record Rhythm(
        String plan,
        String service,
        @Nullable String cadence,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int workingDays,
        int contributionWorkingDays,
        int resubmitWorkingDays,
        boolean usual,
        List<OfMeasure> measures,
        @JsonProperty("_actions") List<Action> actions) {

    private static final int DAYS_TO_REPORT = 10;
    private static final int DAYS_TO_ANSWER = 5;

    /// A measure with a rhythm of its own.
    record OfMeasure(String measure, String cadence) {}

    /// What is proposed where the office has set nothing yet.
    static Rhythm unset(String plan, String service, Action set) {
        return new Rhythm(
                plan,
                service,
                null,
                null,
                null,
                DAYS_TO_REPORT,
                DAYS_TO_ANSWER,
                DAYS_TO_ANSWER,
                false,
                List.of(),
                List.of(set));
    }

    public Action toSet() {
        return Action.among(actions, "set-rule");
    }

    public boolean isSet() {
        return cadence != null;
    }

    /// How often a form begins with: as it is set, else by the quarter.
    public boolean isCalled(String code) {
        return code.equals(cadence == null ? "QUARTERLY" : cadence);
    }

    public String page() {
        return "/plans/" + plan + "/reporting/" + service;
    }

    /// Its days and numbers as forms take them.
    public String first() {
        return from == null ? "" : from.toString();
    }

    public String last() {
        return to == null ? "" : to.toString();
    }

    public String daysToReport() {
        return Integer.toString(workingDays);
    }

    public String daysToAnswer() {
        return Integer.toString(contributionWorkingDays);
    }

    public String daysToCorrect() {
        return Integer.toString(resubmitWorkingDays);
    }
}
