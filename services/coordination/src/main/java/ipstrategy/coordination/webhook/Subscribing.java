package ipstrategy.coordination.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.coordination.client.RegisteredReaders;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.coordination.webhook.destination.Failure;
import ipstrategy.coordination.webhook.destination.Targets;
import ipstrategy.coordination.webhook.destination.WebhookConfig;
import ipstrategy.coordination.webhook.signing.Scheme;
import ipstrategy.coordination.webhook.signing.SigningKey;
import ipstrategy.coordination.webhook.signing.SigningKeyView;
import ipstrategy.coordination.webhook.signing.SigningKeys;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes webhooks and changes them, in the name of those to whom they belong or of the platform itself.
@ApplicationScoped
public class Subscribing {

    private static final String KIND = "webhook";
    private static final String ALL = "all";

    private final Webhooks webhooks;
    private final SigningKeys keys;
    private final Targets targets;
    private final WebhookConfig config;
    private final Callers callers;
    private final RegisteredReaders readers;
    private final Chronicle chronicle;
    private final Clock clock;

    Subscribing(
            Webhooks webhooks,
            SigningKeys keys,
            Targets targets,
            WebhookConfig config,
            Callers callers,
            RegisteredReaders readers,
            Chronicle chronicle,
            Clock clock) {
        this.webhooks = webhooks;
        this.keys = keys;
        this.targets = targets;
        this.config = config;
        this.callers = callers;
        this.readers = readers;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// A webhook and the key it was given.
    record Keyed(Webhook webhook, String secret) {}

    Outcome<Keyed> subscribe(NewWebhook fresh, Caller caller) {
        String refusal = Webhook.refuses(caller.name(), caller);
        if (refusal != null) {
            return new Outcome.NotAllowed<>(refusal);
        }
        Outcome<Keyed> unread = unread(caller.name(), fresh.servicesOrAll());
        if (unread != null) {
            return unread;
        }
        Fault fault = fault(fresh);
        if (fault != null) {
            return new Outcome.Wrong<>(List.of(fault));
        }
        if (webhooks.countOf(caller.name()) >= config.mostOfOne()) {
            return new Outcome.Wrong<>(List.of(Fault.body("", "fault.too-many-webhooks", config.mostOfOne())));
        }
        Instant now = clock.instant();
        Webhook webhook = new Webhook(webhooks.nextId(), caller.name(), fresh, now);
        webhooks.persistAndFlush(webhook);
        webhooks.moveTo(webhook.id(), fresh.after());
        SigningKey key = keys.renew(webhook.id(), fresh.schemeOrUsual(), now, now);
        tell("webhook.subscribed", webhook, null, null, caller);
        return new Outcome.Done<>(new Keyed(webhook, key.shown()));
    }

    Outcome<Webhook> change(Webhook webhook, NewWebhook other, Caller caller) {
        Outcome<Webhook> refusal = webhook.refusal(Webhook.CHANGE, caller);
        if (refusal != null) {
            return refusal;
        }
        Outcome<Webhook> unread = unread(webhook.owner(), other.servicesOrAll());
        if (unread != null) {
            return unread;
        }
        Fault fault = fault(other);
        if (fault != null) {
            return new Outcome.Wrong<>(List.of(fault));
        }
        JsonNode before = seen(webhook);
        webhook.change(other);
        return done("webhook.changed", webhook, before, caller);
    }

    Outcome<Webhook> pause(Webhook webhook, Caller caller) {
        Outcome<Webhook> refusal = webhook.refusal(Webhook.PAUSE, caller);
        if (refusal != null) {
            return refusal;
        }
        return halt(webhook, caller);
    }

    /// Pauses all that one has who may read less than before.
    void follow(@Observes RegisteredReaders.Lessened decided) {
        webhooks.lockActiveOf(decided.name()).forEach(webhook -> halt(webhook, decided.actor()));
    }

    private Outcome<Webhook> halt(Webhook webhook, Caller caller) {
        JsonNode before = seen(webhook);
        webhook.pause();
        return done("webhook.paused", webhook, before, caller);
    }

    /// Lets it go on.
    ///
    /// @param place where from, or null for where it stood
    Outcome<Webhook> resume(Webhook webhook, @Nullable String place, Caller caller) {
        Outcome<Webhook> refusal = webhook.refusal(Webhook.RESUME, caller);
        if (refusal != null) {
            return refusal;
        }
        Outcome<Webhook> unread = unread(webhook.owner(), webhook.services());
        if (unread != null) {
            return unread;
        }
        JsonNode before = seen(webhook);
        if (place != null) {
            webhooks.moveTo(webhook.id(), place);
        }
        webhook.resume();
        webhooks.flush();
        webhooks.rest(webhook.id(), Silence.NONE, null);
        return done("webhook.resumed", webhook, before, caller);
    }

    Outcome<Keyed> rotate(Webhook webhook, Caller caller) {
        Outcome<Keyed> refusal = webhook.refusal(Webhook.ROTATE, caller);
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = seen(webhook);
        Instant now = clock.instant();
        Scheme scheme = keys.of(webhook.id(), now).getFirst().view().scheme();
        SigningKey key = keys.renew(webhook.id(), scheme, now.plus(config.overlap()), now);
        tell("webhook.rotated", webhook, before, null, caller);
        return new Outcome.Done<>(new Keyed(webhook, key.shown()));
    }

    Outcome<Webhook> remove(Webhook webhook, Caller caller) {
        Outcome<Webhook> refusal = webhook.refusal(Webhook.REMOVE, caller);
        if (refusal != null) {
            return refusal;
        }
        tell("webhook.removed", webhook, seen(webhook), null, caller);
        webhooks.delete(webhook);
        return new Outcome.Done<>(webhook);
    }

    /// What came of asking its address.
    ///
    /// @param place where in the events it begins
    /// @param failure why it did not show that it wants to be told, or null where it did
    Webhook verified(Webhook webhook, String place, @Nullable Failure failure, Caller caller) {
        JsonNode before = seen(webhook);
        if (failure == null) {
            webhooks.moveTo(webhook.id(), place);
            webhooks.rest(webhook.id(), Silence.NONE, null);
            webhook.verified(clock.instant());
        } else {
            webhook.notVerified(failure.name());
        }
        webhooks.flush();
        tell(failure == null ? "webhook.verified" : "webhook.not-verified", webhook, before, null, caller);
        return webhook;
    }

    /// The platform ends one.
    public void disable(Webhook webhook, String why, Caller platform) {
        JsonNode before = seen(webhook);
        webhook.disable(why);
        webhooks.flush();
        tell("webhook.disabled", webhook, before, why, platform);
    }

    List<SigningKeyView> keysOf(Webhook webhook) {
        return keys.of(webhook.id(), clock.instant()).stream()
                .map(SigningKey::view)
                .toList();
    }

    /// Whether its owner may still read all that it tells; where not, it is paused.
    public boolean isStillToTell(Webhook webhook, Caller platform) {
        boolean still = told(webhook.services()).allMatch(service -> readers.mayStillRead(webhook.owner(), service));
        if (!still) {
            halt(webhook, platform);
        }
        return still;
    }

    /// That the caller, or whose webhook it is, may not read all that is told, or null where they may: what
    /// is read for them is read in the name of the platform, which may read everything. A token may be older
    /// than what was decided of its client since.
    <T> @Nullable Outcome<T> unread(String owner, List<String> services) {
        for (String service : told(services).toList()) {
            if (!callers.mayRead(service) || !readers.mayStillRead(owner, service)) {
                return new Outcome.NotAllowed<>("detail.scope-missing", List.of(service + ":read"));
            }
        }
        return null;
    }

    private static Stream<String> told(List<String> services) {
        return services.isEmpty() ? Stream.of(ALL) : services.stream();
    }

    private @Nullable Fault fault(NewWebhook said) {
        Failure failure = targets.asWritten(said.url());
        if (failure == null) {
            return null;
        }
        return Fault.body("url", failure == Failure.MALFORMED ? "fault.webhook-url" : "fault.webhook-target");
    }

    private Outcome<Webhook> done(String deed, Webhook webhook, JsonNode before, Caller caller) {
        webhooks.flush();
        tell(deed, webhook, before, null, caller);
        return new Outcome.Done<>(webhook);
    }

    /// As everybody may know it who reads events: of its address only the origin, since what is behind it may be what
    /// lets in.
    private JsonNode seen(Webhook webhook) {
        JsonNode view = chronicle.of(webhook.view(keysOf(webhook), Caller.ANONYMOUS));
        ((ObjectNode) view).put("url", webhook.origin());
        return view;
    }

    private void tell(String deed, Webhook webhook, @Nullable JsonNode before, @Nullable String reason, Caller caller) {
        chronicle.tell(new Chronicle.Deed(deed, KIND, webhook.id()), before, seen(webhook), reason, caller);
    }
}
