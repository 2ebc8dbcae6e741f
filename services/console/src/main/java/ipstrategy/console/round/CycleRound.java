package ipstrategy.console.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One year of a plan over all provinces.
///
/// @param classesOn the day whose classes of provinces decide what each must do
/// @param published the last version that was published; 0 for none
public record CycleRound(
        String plan,
        int year,
        String state,
        LocalDate classesOn,
        Instant deployedAt,
        int published,
        @JsonProperty("_actions") List<Action> actions) {

    public String page() {
        return "/plans/" + plan + "/rounds/" + year;
    }

    /// What the audit trail calls it.
    public String id() {
        return plan + "_" + year;
    }

    /// The year as a period.
    public String label() {
        return Integer.toString(year);
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }
}
