package ipstrategy.console.office;

import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many there are of something, as far as services answer.
///
/// @param total nothing where the person may not see them, or nobody answers
/// @param closed whether it is nothing because the person may not see them
/// @param missing the services that did not answer, whose part is not counted
record Tally(@Nullable Long total, boolean closed, List<String> missing) {

    /// How long a list is.
    record Length(long total, @Nullable List<String> unavailable) {}

    static Tally of(Reply<Length> reply) {
        return switch (reply.heard()) {
            case Reply.Found<Length>(Length length, String tag) ->
                new Tally(length.total(), false, length.unavailable() == null ? List.of() : length.unavailable());
            case Reply.Refused<Length>(Problem problem) -> new Tally(null, true, List.of());
            case Reply.Silent<Length>() -> new Tally(null, false, List.of());
        };
    }
}
