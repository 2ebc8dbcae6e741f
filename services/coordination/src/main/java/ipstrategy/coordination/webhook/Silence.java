package ipstrategy.coordination.webhook;

import ipstrategy.coordination.webhook.destination.Posting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long an endpoint has not worked.
///
/// @param failures how often it failed in a row
/// @param since when the first attempt of that row began, or null where the last one was answered
public record Silence(int failures, @Nullable Instant since) {

    public static final Silence NONE = new Silence(0, null);

    /// What it is after one more attempt. Any answer ends it, also one that refuses the message.
    public Silence after(Posting.Reply reply, Instant began) {
        return reply.isDown() ? new Silence(failures + 1, since == null ? began : since) : NONE;
    }
}
