package ipstrategy.console.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;

/// That a measure of a later plan goes on with one of an earlier plan, as the office has said.
///
/// @param from the measure of the earlier plan
/// @param to the measure of the later plan
/// @param basis what shows it
/// @param reason why it was said
public record Link(
        String id,
        String from,
        String to,
        String kind,
        Text basis,
        String reason,
        String statedBy,
        Instant statedAt,
        @JsonProperty("_actions") List<Action> actions) {

    static final String WITHDRAW = "withdraw";

    public Action toWithdraw() {
        return Action.among(actions, WITHDRAW);
    }

    /// What came of the form that was sent last, where it was this one's: the page has the same form for each.
    public Typed own(Typed typed) {
        Typed withdrawing = typed.in(WITHDRAW);
        return withdrawing.kept("link").equals(id) ? withdrawing : Typed.NOTHING;
    }
}
