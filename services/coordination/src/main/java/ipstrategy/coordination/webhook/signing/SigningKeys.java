package ipstrategy.coordination.webhook.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// The keys of all webhooks.
@ApplicationScoped
public class SigningKeys implements PanacheRepositoryBase<SigningKey, Long> {

    /// Those that sign at an instant, the newest first.
    public List<SigningKey> of(String webhook, Instant now) {
        return list("webhook = ?1 and (retiresAt is null or retiresAt > ?2) order by id desc", webhook, now);
    }

    /// Lets go of those that have retired: they can sign no more, so nobody can steal them.
    public void forget(Instant now) {
        delete("retiresAt <= ?1", now);
    }

    /// Makes a new key; those before it sign beside it until they retire.
    public SigningKey renew(String webhook, Scheme scheme, Instant retiring, Instant now) {
        of(webhook, now).forEach(key -> key.retire(retiring));
        SigningKey fresh = SigningKey.fresh(webhook, scheme, now);
        persistAndFlush(fresh);
        return fresh;
    }

    /// The header `webhook-signature`: a signature by each key that signs now, parted by spaces.
    public String sign(String webhook, String message, Instant now, String body) {
        return of(webhook, now).stream()
                .map(key -> key.sign(message, now.getEpochSecond(), body))
                .collect(Collectors.joining(" "));
    }
}
