package ipstrategy.console.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a province belongs to a class.
public record Membership(
        String regionClass,
        String region,
        List<Period> periods,
        @JsonProperty("_actions") List<Action> actions) {

    /// One time for which it does.
    ///
    /// @param to the first day on which it no longer does; nothing where no end is known
    public record Period(
            LocalDate from, @Nullable LocalDate to, String reason, String recordedBy, Instant recordedAt) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// The address of its page.
    public String page() {
        return "/administration/region-classes/" + regionClass + "/" + region;
    }

    /// What the audit trail calls it.
    public String key() {
        return regionClass + "_" + region;
    }
}
