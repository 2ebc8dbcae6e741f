package ipstrategy.metrics.signing;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Knows which key signs, makes one when none is there, and lets a new one take its place. A key that is retired stays
/// in the register: what it signed is verified with it for good.
@ApplicationScoped
public class Keyring {

    private static final Caller ITSELF = Caller.platform("releases");
    private static final String FIRST = "the first key of this service";
    private static final String CONFIGURED = "given by the configuration";

    private final ReleaseKeys keys;
    private final KeyFiles files;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Keyring(ReleaseKeys keys, KeyFiles files, Changes changes, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.files = files;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of a wish for a new key.
    sealed interface Outcome {

        record Done(ReleaseKeyView key) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// The configuration says which key signs.
        record Configured() implements Outcome {}
    }

    /// The key that signs now; empty where its private part cannot be found.
    public Optional<SigningKey> signing() {
        Optional<ReleaseKey> standing = keys.holdSigning();
        Optional<SigningKey> configured = files.configured();
        if (configured.isPresent()) {
            if (standing.filter(key -> key.id().equals(configured.get().id())).isEmpty()) {
                succeed(standing.orElse(null), configured.get(), CONFIGURED, ITSELF);
            }
            return configured;
        }
        if (standing.isPresent()) {
            return files.find(standing.get());
        }
        SigningKey pair = SigningKey.fresh();
        files.keep(pair);
        succeed(null, pair, FIRST, ITSELF);
        return Optional.of(pair);
    }

    /// Makes a new key, which signs from now on, and retires the one before.
    Outcome rotate(String reason, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        if (files.configured().isPresent()) {
            return new Outcome.Configured();
        }
        ReleaseKey standing = keys.holdSigning().orElse(null);
        SigningKey pair = SigningKey.fresh();
        files.keep(pair);
        return new Outcome.Done(succeed(standing, pair, reason, caller));
    }

    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.ADMINISTRATOR) ? null : "reason.administrator-only";
    }

    private ReleaseKeyView succeed(@Nullable ReleaseKey before, SigningKey pair, String reason, Caller by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (keys.findById(pair.id()) != null) {
            throw new IllegalStateException("a retired key signs no more: " + pair.id());
        }
        if (before != null) {
            before.retire(now);
            keys.flush();
        }
        ReleaseKey key = new ReleaseKey(pair, by.name(), now);
        keys.persistAndFlush(key);
        changes.record(
                new Change(
                        "release-key.made",
                        "release-key",
                        key.id(),
                        by.agency(),
                        before == null ? null : json.valueToTree(before.view()),
                        json.valueToTree(key.view()),
                        reason),
                by);
        return key.view();
    }
}
