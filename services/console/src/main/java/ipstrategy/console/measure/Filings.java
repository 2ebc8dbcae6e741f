package ipstrategy.console.measure;

import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import org.jspecify.annotations.Nullable;

/// The reports on a measure, or why none are shown.
///
/// @param found the last ones, where they can be read
/// @param closed whether nobody sees them who is not signed in, or has a role that does not read reports
public record Filings(@Nullable Listed<Filed> found, boolean closed) {

    static final Filings CLOSED = new Filings(null, true);

    static Filings of(Reply<Listed<Filed>> reply) {
        return switch (reply.heard()) {
            case Reply.Found<Listed<Filed>>(Listed<Filed> found, String tag) -> new Filings(found, false);
            case Reply.Refused<Listed<Filed>>(Problem problem) -> CLOSED;
            case Reply.Silent<Listed<Filed>>() -> new Filings(null, false);
        };
    }
}
