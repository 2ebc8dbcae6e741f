package ipstrategy.coordination.lineage;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That the office holds a measure of a later plan to go on with one of an earlier plan.
@Entity
@Table(name = "lineage_link")
class LineageLink {

    /// Whether it holds.
    @Schema(name = "LineageLinkState")
    enum State {
        STATED,
        /// it was a mistake
        WITHDRAWN
    }

    static final String WITHDRAW = "withdraw";

    static final Life<State> LIFE = Life.of(Step.of(WITHDRAW, "POST", State.STATED));

    @Id
    private String id;

    @Column(name = "from_measure")
    private String earlier;

    @Column(name = "to_measure")
    private String later;

    @Column(name = "from_plan")
    private String fromPlan;

    @Column(name = "to_plan")
    private String toPlan;

    @Enumerated(EnumType.STRING)
    private Lineage.Kind kind = Lineage.Kind.CONTINUES;

    @Column(name = "basis_zh")
    private String basisZh = "";

    @Column(name = "basis_en")
    private String basisEn = "";

    @Enumerated(EnumType.STRING)
    private State state = State.STATED;

    private String reason = "";

    @Column(name = "stated_by")
    private String statedBy = "";

    @Column(name = "stated_at")
    private Instant statedAt = Instant.EPOCH;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected LineageLink() {}

    LineageLink(MeasureId from, MeasureId to) {
        this.id = idOf(from, to);
        this.earlier = from.value();
        this.later = to.value();
        this.fromPlan = from.plan();
        this.toPlan = to.plan();
    }

    /// The id of a pair, as comparisons of plans have it.
    static String idOf(MeasureId from, MeasureId to) {
        return from + "~" + to;
    }

    /// Says it, or says it again after it was withdrawn.
    void state(Lineage.Kind how, Text basis, String why, String by, Instant now) {
        kind = how;
        basisZh = basis.zh();
        basisEn = basis.en();
        reason = why;
        statedBy = by;
        statedAt = now;
        state = State.STATED;
    }

    void withdraw(String why) {
        if (state != State.STATED) {
            throw new IllegalStateException("what does not hold is not withdrawn: " + id);
        }
        reason = why;
        state = State.WITHDRAWN;
    }

    String id() {
        return id;
    }

    State state() {
        return state;
    }

    LineageLinkView view(Caller caller) {
        return new LineageLinkView(
                id,
                earlier,
                later,
                kind,
                new Text(basisZh, basisEn),
                state,
                reason,
                statedBy,
                statedAt,
                LIFE.actions(state, step -> Authority.refusesOffice(caller)));
    }
}
