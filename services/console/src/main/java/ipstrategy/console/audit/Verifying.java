package ipstrategy.console.audit;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Has the services check the chains of their entries.
@ApplicationScoped
class Verifying {

    private final Gateway gateway;
    private final Clock clock;

    Verifying(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /// Checks one service after the other. A service that does not answer is no reason to say nothing of the others.
    ///
    /// @param position the place of an entry that was noted earlier, as it was typed; empty where none is compared
    /// @param hash the hash that was noted with it
    Reply<Proof> verify(List<String> services, String position, String hash) {
        List<Verdict> verdicts = new ArrayList<>();
        Instant begun = clock.instant();
        for (String service : services) {
            Asked asked = Asked.of("services", service, "audit", "verification")
                    .with("position", position)
                    .with("hash", hash);
            switch (gateway.read(asked, Finding.class).heard()) {
                case Reply.Found<Finding>(Finding finding, String tag) ->
                    verdicts.add(new Verdict(service, finding, noted(position, hash), newest(service)));
                case Reply.Refused<Finding>(Problem problem) -> {
                    return new Reply.Refused<>(problem);
                }
                case Reply.Silent<Finding>() -> verdicts.add(new Verdict(service, null, null, null));
            }
        }
        return new Reply.Found<>(new Proof(begun, verdicts), "");
    }

    /// What was noted, as the service has understood it: it refuses what is no number.
    private static Finding.@Nullable Head noted(String position, String hash) {
        return position.isEmpty() || hash.isEmpty() ? null : new Finding.Head(Long.parseLong(position), hash);
    }

    private @Nullable Instant newest(String service) {
        Listed<Entry> last = gateway.list(Asked.of("services", service, "audit").with("limit", 1), Entry.class)
                .orNothing();
        return last == null || last.items().isEmpty()
                ? null
                : last.items().getFirst().occurredAt();
    }
}
