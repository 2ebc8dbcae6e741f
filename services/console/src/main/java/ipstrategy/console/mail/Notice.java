package ipstrategy.console.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import ipstrategy.console.page.Thing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that an agency is told.
///
/// @param kind of what it is about
/// @param subject its id
public record Notice(
        long id,
        String kind,
        String subject,
        String agency,
        Text title,
        Text text,
        Instant givenAt,
        @Nullable Instant readAt,
        @Nullable String readBy,
        @JsonProperty("_actions") List<Action> actions) {

    public Action reading() {
        return Action.among(actions, "read");
    }

    /// The page of what it is about, or nothing where there is none.
    public @Nullable String page() {
        return new Thing(null, kind, subject).page();
    }
}
