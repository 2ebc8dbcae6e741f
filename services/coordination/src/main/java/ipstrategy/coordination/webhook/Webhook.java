package ipstrategy.coordination.webhook;

import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.coordination.webhook.signing.SigningKeyView;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// That somebody is told of events at an address of their own. It belongs to whoever made it. How far the dispatcher
/// has come with it stands in the same row and is no part of the noun: see [Webhooks].
@Entity
public class Webhook {

    /// Where it stands.
    @Schema(name = "WebhookState")
    public enum State {
        /// its address has not yet shown that it wants to be told
        PENDING,
        /// told as things happen
        ACTIVE,
        /// nothing is sent for now; what happens meanwhile is sent when it goes on, as long as events are kept
        PAUSED,
        /// ended by the platform, for the reason that it tells
        DISABLED
    }

    /// Why the platform ended one.
    public static final String GONE = "the events after its place are no longer kept";

    public static final String UNWANTED = "the endpoint answered 410: it wants no more";
    public static final String SILENT = "the endpoint has not answered for a day";
    public static final String REFUSED = "its filter or its place was refused: ";

    static final String CHANGE = "change";
    static final String VERIFY = "verify";
    static final String ROTATE = "rotate";
    static final String PAUSE = "pause";
    static final String RESUME = "resume";
    static final String REPLAY = "replay";
    static final String REMOVE = "remove";

    static final Life<State> LIFE = Life.of(
            Step.of(CHANGE, "PUT", State.values()),
            Step.of(VERIFY, "POST", State.PENDING),
            Step.of(ROTATE, "POST", State.values()),
            Step.of(PAUSE, "POST", State.ACTIVE),
            Step.of(RESUME, "POST", State.PAUSED, State.DISABLED),
            Step.of(REPLAY, "POST", State.values()),
            Step.of(REMOVE, "DELETE", State.values()));

    @Id
    private String id;

    private String owner;
    private String url;
    private @Nullable String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> services;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> agencies;

    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;

    private @Nullable String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    Webhook(String id, String owner, NewWebhook fresh, Instant now) {
        this.id = id;
        this.owner = owner;
        this.createdAt = now;
        take(fresh);
    }

    /// What is told, and where to. Another address must show anew that it wants to be told.
    void change(NewWebhook other) {
        boolean moves = !url.equals(other.url());
        take(other);
        if (moves) {
            state = State.PENDING;
            verifiedAt = null;
            reason = null;
        }
    }

    private void take(NewWebhook said) {
        url = said.url();
        description = said.description();
        types = said.typesOrAll();
        services = said.servicesOrAll();
        agencies = said.agenciesOrAll();
    }

    void verified(Instant now) {
        must(State.PENDING);
        state = State.ACTIVE;
        verifiedAt = now;
        reason = null;
    }

    void notVerified(String why) {
        must(State.PENDING);
        reason = why;
    }

    void pause() {
        must(State.ACTIVE);
        state = State.PAUSED;
    }

    /// Goes on; where it was ended before its address was ever asked, that comes first.
    void resume() {
        if (state != State.DISABLED) {
            must(State.PAUSED);
        }
        state = verifiedAt == null ? State.PENDING : State.ACTIVE;
        reason = null;
    }

    public void disable(String why) {
        must(State.ACTIVE);
        state = State.DISABLED;
        reason = why;
    }

    private void must(State expected) {
        if (state != expected) {
            throw new IllegalStateException(id + " is " + state + " and not " + expected);
        }
    }

    public String id() {
        return id;
    }

    public String url() {
        return url;
    }

    /// The scheme and the authority of its address.
    String origin() {
        URI whole = URI.create(url);
        return whole.getScheme() + "://" + whole.getRawAuthority() + "/";
    }

    public State state() {
        return state;
    }

    String owner() {
        return owner;
    }

    public List<String> types() {
        return types;
    }

    public List<String> services() {
        return services;
    }

    public List<String> agencies() {
        return agencies;
    }

    /// Whether a caller sees it: whoever made it, and those who run or audit the platform.
    public boolean isSeenBy(Caller caller) {
        return caller.name().equals(owner) || seesAll(caller);
    }

    static boolean seesAll(Caller caller) {
        return caller.is(Role.ADMINISTRATOR) || caller.is(Role.AUDITOR);
    }

    /// Whether a caller may ever change it or what it sends.
    public Guard guard(Caller caller) {
        return step -> refuses(owner, caller);
    }

    /// Why a caller may not take a step with it now, or null where they may.
    <T> @Nullable Outcome<T> refusal(String step, Caller caller) {
        return LIFE.refusal(step, state, guard(caller));
    }

    static @Nullable String refuses(String owner, Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        boolean own = caller.is(Role.INTEGRATOR) && caller.name().equals(owner);
        return own || caller.is(Role.ADMINISTRATOR) ? null : "reason.role";
    }

    WebhookView view(List<SigningKeyView> keys, Caller caller) {
        return new WebhookView(
                id,
                owner,
                url,
                description,
                types,
                services,
                agencies,
                state,
                reason,
                keys,
                createdAt,
                verifiedAt,
                LIFE.actions(state, guard(caller)));
    }
}
