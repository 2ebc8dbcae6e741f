package ipstrategy.console.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a report stands that something waits for.
///
/// @param ready whether the officer has finished, so that it can be signed
public record Standing(
        String id,
        String state,
        boolean overdue,
        @Nullable String assessment,
        @Nullable String narrative,
        List<Claim> deliverables,
        boolean ready,
        @JsonProperty("_actions") List<Action> actions) {

    /// What is read of a report.
    static final String FIELDS = "id,state,overdue,assessment,narrative,deliverables,ready,_actions";

    private static final String DONE = "DONE";

    /// What it says of a deliverable.
    public record Claim(String state, List<String> evidence) {

        boolean isUnshown() {
            return state.equals(DONE) && evidence.isEmpty();
        }
    }

    public boolean isSubmitted() {
        return state.equals("SUBMITTED");
    }

    /// What whoever looks has still to do before it can be handed in; nothing where it is not theirs to write.
    public List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (!Action.among(actions, "save-draft").allowed()) {
            return lacks;
        }
        if (assessment == null) {
            lacks.add("ASSESSMENT");
        }
        if (narrative == null || narrative.isBlank()) {
            lacks.add("NARRATIVE");
        }
        if (deliverables.stream().anyMatch(Claim::isUnshown)) {
            lacks.add("EVIDENCE");
        }
        lacks.add(ready ? "SIGNATURE" : "READY");
        return lacks;
    }
}
