package ipstrategy.console.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.util.List;

/// The metrics that reports on a measure give values of.
public record Linking(
        String measure,
        List<String> metrics,
        @JsonProperty("_actions") List<Action> actions) {

    public Action link() {
        return Action.among(actions, "link-metrics");
    }

    public String page() {
        return "/measures/" + measure + "/metrics";
    }

    /// As the form begins: one on each line.
    public String written() {
        return String.join("\n", metrics);
    }
}
