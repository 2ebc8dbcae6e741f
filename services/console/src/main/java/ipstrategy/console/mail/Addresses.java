package ipstrategy.console.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.util.List;

/// Where an agency wants its mail.
public record Addresses(
        String agency,
        List<String> addresses,
        @JsonProperty("_actions") List<Action> actions) {

    public Action toName() {
        return Action.among(actions, "name-addresses");
    }

    public String page() {
        return "/agencies/" + agency + "/mail-addresses";
    }

    /// One on each line, as the form takes them.
    public String written() {
        return String.join("\n", addresses);
    }
}
