package ipstrategy.metrics.release;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.signing.SigningKey;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A named vintage of figures. Its bytes are fixed when it is proposed; whoever publishes it signs exactly those.
@Entity
@DynamicUpdate
class Release {

    /// The byte form, as docs/RELEASES.md describes it.
    static final String FORM = "ipstrategy-release/1";

    /// How far a release has come.
    @Schema(name = "ReleaseState")
    enum State {
        PROPOSED,
        PUBLISHED,
        /// never public; its code is free again
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code = "";

    @Column(name = "name_zh")
    private String nameZh = "";

    @Column(name = "name_en")
    private String nameEn = "";

    @Column(name = "as_of")
    private Instant asOf = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.JSON)
    private Selection selection = new Selection(null, null, null, null);

    private @Nullable String owner;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    private int figures;
    private String sha256 = "";

    @Basic(fetch = FetchType.LAZY)
    private byte[] content = {};

    @Column(name = "proposed_by")
    private String proposedBy = "";

    @Column(name = "proposed_at")
    private Instant proposedAt = Instant.EPOCH;

    private String reason = "";

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;
    private @Nullable String key;
    private byte @Nullable [] manifest;
    private byte @Nullable [] signature;

    @Version
    private long version;

    protected Release() {}

    /// @param owner the agency that answers for all metrics in it, or null where there is no such one
    Release(NewRelease wanted, Instant asOf, FrozenFigures frozen, @Nullable String owner, String by, Instant now) {
        this.code = wanted.code();
        this.nameZh = wanted.name().zh();
        this.nameEn = wanted.name().en();
        this.asOf = asOf;
        this.selection = wanted.selection();
        this.owner = owner;
        this.figures = frozen.count();
        this.sha256 = frozen.sha256();
        this.content = frozen.content();
        this.proposedBy = by;
        this.proposedAt = now;
        this.reason = wanted.reason();
    }

    /// Becomes public for good, with what it says of itself signed.
    void publish(SigningKey with, String service, String by, Instant now) {
        decide(State.PUBLISHED, by, now, null);
        key = with.id();
        manifest = Canonical.bytes(manifest(service, with.id(), now));
        signature = with.sign(manifest);
    }

    void refuse(String by, Instant now, String why) {
        decide(State.REFUSED, by, now, why);
    }

    private void decide(State next, String by, Instant now, @Nullable String why) {
        if (state != State.PROPOSED || by.equals(proposedBy)) {
            throw new IllegalStateException(code + " is " + state);
        }
        state = next;
        decidedBy = by;
        decidedAt = now;
        decision = why;
    }

    private Map<String, @Nullable Object> manifest(String service, String keyId, Instant now) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("asOf", Canonical.instant(asOf));
        fields.put("code", code);
        fields.put("figures", figures);
        fields.put("form", FORM);
        fields.put("key", keyId);
        fields.put("name", Canonical.text(name()));
        fields.put("publishedAt", Canonical.instant(now));
        fields.put("selection", selection.canonical());
        fields.put("service", service);
        fields.put("sha256", sha256);
        return fields;
    }

    /// Why a caller may not decide on it whatever its state, as a key of the word list, or null.
    @Nullable
    String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!isDecidedBy(caller)) {
            return "reason.release-publisher-only";
        }
        return caller.name().equals(proposedBy) ? "reason.proposed-yourself" : null;
    }

    /// Whether a caller may see it: what is published everybody, what is proposed those who work on it.
    boolean isSeenBy(Caller caller) {
        return state == State.PUBLISHED || isInside(caller) || isDecidedBy(caller);
    }

    static boolean isInside(Caller caller) {
        boolean office = caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
        return office || caller.is(Role.STATISTICIAN) || caller.is(Role.AUDITOR);
    }

    /// The office, or an approver of the agency that answers for everything in it.
    private boolean isDecidedBy(Caller caller) {
        AgencyCode agency = caller.agency();
        boolean office = caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
        return office
                || (caller.is(Role.APPROVER) && agency != null && agency.value().equals(owner));
    }

    String code() {
        return code;
    }

    State state() {
        return state;
    }

    byte[] content() {
        return content.clone();
    }

    /// The bytes that are signed; there are none before it is published.
    byte @Nullable [] manifest() {
        return manifest == null ? null : manifest.clone();
    }

    private Text name() {
        return new Text(nameZh, nameEn);
    }

    /// @param caller who sees it: names of people are not for everybody
    ReleaseView view(Caller caller) {
        boolean inside = isInside(caller) || isDecidedBy(caller);
        boolean published = state == State.PUBLISHED;
        String refusal = refusal(caller) == null && state != State.PROPOSED ? "reason.release-state" : refusal(caller);
        return new ReleaseView(
                code,
                name(),
                state,
                FORM,
                asOf,
                selection,
                figures,
                sha256,
                published ? decidedAt : null,
                key,
                signature == null ? null : Base64.getEncoder().encodeToString(Objects.requireNonNull(signature)),
                reason,
                proposedAt,
                inside ? proposedBy : null,
                inside ? decidedBy : null,
                List.of(ActionView.of("publish", "POST", refusal), ActionView.of("refuse", "POST", refusal)));
    }
}
