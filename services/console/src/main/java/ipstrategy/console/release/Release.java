package ipstrategy.console.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named, frozen vintage of figures.
///
/// @param asOf the figures are those that were believed at this instant
/// @param figures how many there are
/// @param sha256 of the bytes of the figures
/// @param key by which it is signed, once it is published
public record Release(
        String code,
        Text name,
        String state,
        String form,
        Instant asOf,
        Selection selection,
        long figures,
        String sha256,
        @Nullable Instant publishedAt,
        @Nullable String key,
        @Nullable String signature,
        String reason,
        @Nullable Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable String publishedBy,
        @JsonProperty("_actions") List<Action> actions) {

    /// Which figures were chosen; no condition where there is nothing.
    public record Selection(
            @Nullable String document,
            @Nullable List<String> metrics,
            @Nullable List<String> periods,
            @Nullable List<String> regions) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }

    public boolean isPublished() {
        return state.equals("PUBLISHED");
    }
}
