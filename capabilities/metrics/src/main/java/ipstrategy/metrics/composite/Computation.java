package ipstrategy.metrics.composite;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.scoring.RegionScore;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What an index says of regions for a period. Its scores never change; a correction is another computation.
@Entity
@DynamicUpdate
@Table(name = "index_computation")
class Computation {

    /// How far a computation has come.
    @Schema(name = "ComputationState")
    enum State {
        COMPUTED,
        PUBLISHED,
        /// gave way to a later one
        SUPERSEDED,
        /// was given back and never public
        RETURNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code = "";
    private int definition;
    private String period = "";
    private int revision;

    @Enumerated(EnumType.STRING)
    private State state = State.COMPUTED;

    @Column(name = "as_of")
    private Instant asOf = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RegionScore> scores = List.of();

    @Column(name = "computed_by")
    private String computedBy = "";

    @Column(name = "computed_at")
    private Instant computedAt = Instant.EPOCH;

    private @Nullable String reason;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Version
    private long version;

    protected Computation() {}

    /// @param revision 1 for the first of its index, version and period
    /// @param reason why it is to take the place of the one before, or null
    Computation(
            IndexRevision index,
            String period,
            int revision,
            List<RegionScore> scores,
            @Nullable String reason,
            String by,
            Instant now) {
        this.code = index.code();
        this.definition = index.revision();
        this.period = period;
        this.revision = revision;
        this.asOf = now;
        this.scores = List.copyOf(scores);
        this.reason = reason;
        this.computedBy = by;
        this.computedAt = now;
    }

    void publish(String by, Instant now) {
        decide(State.PUBLISHED, by, now, null);
    }

    void giveBack(String by, Instant now, String why) {
        decide(State.RETURNED, by, now, why);
    }

    void supersede(Instant now) {
        if (state != State.PUBLISHED) {
            throw new IllegalStateException(subject() + " is " + state);
        }
        state = State.SUPERSEDED;
        supersededAt = now;
    }

    private void decide(State next, String by, Instant now, @Nullable String why) {
        if (state != State.COMPUTED || by.equals(computedBy)) {
            throw new IllegalStateException(subject() + " is " + state);
        }
        state = next;
        decidedBy = by;
        decidedAt = now;
        decision = why;
    }

    /// Why a caller may not decide on it whatever its state, as a key of the word list, or null.
    @Nullable
    String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (!caller.is(Role.COORDINATOR) || !caller.actsFor(AgencyCode.OFFICE)) {
            return "reason.index-publisher-only";
        }
        return caller.name().equals(computedBy) ? "reason.computed-yourself" : null;
    }

    /// Whether a caller sees what is not public.
    static boolean isInside(Caller caller) {
        boolean office = caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
        return office || caller.is(Role.STATISTICIAN) || caller.is(Role.AUDITOR);
    }

    boolean isSeenBy(Caller caller) {
        return state == State.PUBLISHED || state == State.SUPERSEDED || isInside(caller);
    }

    /// Its natural key, the same for all its revisions.
    String subject() {
        return code + "|" + definition + "|" + period;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String code() {
        return code;
    }

    int definition() {
        return definition;
    }

    String period() {
        return period;
    }

    State state() {
        return state;
    }

    int revision() {
        return revision;
    }

    List<RegionScore> scores() {
        return scores;
    }

    ComputationView view(Caller caller) {
        boolean inside = isInside(caller);
        String refusal =
                refusal(caller) == null && state != State.COMPUTED ? "reason.computation-state" : refusal(caller);
        return new ComputationView(
                id(),
                code,
                definition,
                period,
                revision,
                state,
                asOf,
                computedAt,
                state == State.RETURNED ? null : decidedAt,
                supersededAt,
                reason,
                inside ? computedBy : null,
                inside ? decidedBy : null,
                inside ? decision : null,
                scores,
                List.of(ActionView.of("publish", "POST", refusal), ActionView.of("return", "POST", refusal)));
    }
}
