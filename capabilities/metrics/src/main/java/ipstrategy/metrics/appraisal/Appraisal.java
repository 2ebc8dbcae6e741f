package ipstrategy.metrics.appraisal;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.composite.PublishedScores;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A version of an appraisal. Its grades never change; a correction is the next version.
@Entity
@DynamicUpdate
class Appraisal {

    /// How far it has come.
    @Schema(name = "AppraisalState")
    enum State {
        COMPUTED,
        PUBLISHED,
        /// gave way to a correction
        SUPERSEDED,
        /// was given back and never public
        RETURNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code = "";
    private int number;
    private String index = "";

    @Column(name = "index_version")
    private int indexVersion;

    @Column(name = "index_revision")
    private int indexRevision;

    private String period = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Band> bands = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Grade> grades = List.of();

    @Enumerated(EnumType.STRING)
    private State state = State.COMPUTED;

    private String reason = "";

    @Column(name = "computed_by")
    private String computedBy = "";

    @Column(name = "computed_at")
    private Instant computedAt = Instant.EPOCH;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Version
    private long version;

    protected Appraisal() {}

    /// @param number 1 for the first of its code
    Appraisal(
            NewAppraisal wanted,
            int number,
            PublishedScores.Published from,
            List<Grade> grades,
            String by,
            Instant now) {
        this.code = wanted.code();
        this.number = number;
        this.index = from.index();
        this.indexVersion = from.version();
        this.indexRevision = from.revision();
        this.period = from.period();
        this.bands = List.copyOf(wanted.bands());
        this.grades = List.copyOf(grades);
        this.reason = wanted.reason();
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
            throw new IllegalStateException(code + " is " + state);
        }
        state = State.SUPERSEDED;
        supersededAt = now;
    }

    private void decide(State next, String by, Instant now, @Nullable String why) {
        if (state != State.COMPUTED || by.equals(computedBy)) {
            throw new IllegalStateException(code + " is " + state);
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

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    AppraisalView view(Caller caller) {
        boolean inside = isInside(caller);
        String refusal =
                refusal(caller) == null && state != State.COMPUTED ? "reason.computation-state" : refusal(caller);
        return new AppraisalView(
                code,
                number,
                index,
                indexVersion,
                indexRevision,
                period,
                state,
                bands,
                grades,
                reason,
                computedAt,
                state == State.RETURNED ? null : decidedAt,
                supersededAt,
                inside ? computedBy : null,
                inside ? decidedBy : null,
                inside ? decision : null,
                List.of(ActionView.of("publish", "POST", refusal), ActionView.of("return", "POST", refusal)));
    }
}
