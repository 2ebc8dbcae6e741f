package ipstrategy.console.conference;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the joint conference resolved, and who answers for it until when.
///
/// @param adopts the plan that it adopts, if it adopts one
/// @param evidence by what it was closed
public record Resolution(
        String id,
        String agendaItem,
        String meeting,
        String text,
        String agency,
        LocalDate due,
        @Nullable String adopts,
        String state,
        boolean overdue,
        @Nullable Evidence evidence,
        @Nullable Instant closedAt,
        @JsonProperty("_actions") List<Action> actions) {

    /// What shows that it was carried out.
    public record Evidence(
            @Nullable String measure,
            @Nullable String sha256,
            @Nullable String documentNumber,
            @Nullable String note) {}

    public String page() {
        return "/conference/resolutions/" + id;
    }

    public Action close() {
        return Action.among(actions, "close");
    }
}
