package ipstrategy.coordination.province.round;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.identity.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One year of a plan over all provinces.
@Entity
@Table(name = "cycle_round")
class CycleRound {

    /// Where the year stands: 年初部署, 年中督导评价, 年底绩效考核 (REPORT-2017 (一)4), and published.
    @Schema(name = "CycleRoundState")
    enum State {
        DEPLOYED,
        MID_YEAR_REVIEWED,
        APPRAISED,
        PUBLISHED
    }

    static final String REVIEW = "review";
    static final String APPRAISE = "appraise";
    static final String PUBLISH = "publish";
    static final String CORRECT = "correct";

    static final Life<State> LIFE = Life.of(
            Step.of(REVIEW, "POST", State.DEPLOYED),
            Step.of(APPRAISE, "POST", State.MID_YEAR_REVIEWED),
            Step.of(PUBLISH, "POST", State.APPRAISED),
            Step.of(CORRECT, "POST", State.PUBLISHED));

    @Id
    private String id;

    private String plan;

    @Column(name = "\"year\"")
    private int year;

    @Enumerated(EnumType.STRING)
    private State state = State.DEPLOYED;

    @Column(name = "classes_on")
    private LocalDate classesOn;

    @Column(name = "deployed_at")
    private Instant deployedAt;

    /// The last version that was published; 0 for none.
    private int published;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CycleRound() {}

    CycleRound(String plan, int year, LocalDate classesOn, Instant deployedAt) {
        this.id = idOf(plan, year);
        this.plan = plan;
        this.year = year;
        this.classesOn = classesOn;
        this.deployedAt = deployedAt;
    }

    static String idOf(String plan, int year) {
        return plan + "_" + year;
    }

    void reviewed() {
        move(State.DEPLOYED, State.MID_YEAR_REVIEWED);
    }

    void appraised() {
        move(State.MID_YEAR_REVIEWED, State.APPRAISED);
    }

    void published() {
        move(State.APPRAISED, State.PUBLISHED);
        published = 1;
    }

    void corrected() {
        move(State.PUBLISHED, State.PUBLISHED);
        published++;
    }

    private void move(State from, State to) {
        if (state != from) {
            throw new IllegalStateException("a round does not come from " + state + " to " + to);
        }
        state = to;
    }

    String id() {
        return id;
    }

    String plan() {
        return plan;
    }

    int year() {
        return year;
    }

    State state() {
        return state;
    }

    int publishedVersion() {
        return published;
    }

    CycleRoundView view(Caller caller) {
        return new CycleRoundView(
                id,
                plan,
                year,
                state,
                classesOn,
                deployedAt,
                published,
                LIFE.actions(state, step -> Authority.refusesOffice(caller)));
    }
}
