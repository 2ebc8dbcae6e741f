package ipstrategy.coordination.evaluation;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A round in which agencies or plans are evaluated by one checklist.
@Entity
@Table(name = "evaluation_round")
class EvaluationRound {

    /// Where the round stands.
    @Schema(name = "EvaluationRoundState")
    enum State {
        PLANNED,
        /// subjects assess themselves
        OPEN,
        /// the office verifies
        VERIFYING,
        GRADED,
        PUBLISHED
    }

    /// What is evaluated.
    @Schema(name = "EvaluationSubjectKind")
    enum SubjectKind {
        PLAN,
        AGENCY
    }

    static final String OPEN = "open";
    static final String VERIFY = "verify";
    static final String GRADE = "grade";
    static final String PUBLISH = "publish";

    static final Life<State> LIFE = Life.of(
            Step.of(OPEN, "POST", State.PLANNED),
            Step.of(VERIFY, "POST", State.OPEN),
            Step.of(GRADE, "POST", State.VERIFYING),
            Step.of(PUBLISH, "POST", State.GRADED));

    @Id
    private String code;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private SubjectKind subjectKind;

    private String document;
    private String locator;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Checklist.Item> items;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Checklist.Grade> grades;

    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected EvaluationRound() {}

    EvaluationRound(NewEvaluationRound fresh, Instant now) {
        code = fresh.code();
        titleZh = fresh.title().zh();
        titleEn = fresh.title().en();
        subjectKind = fresh.subjectKind();
        document = fresh.basis().document();
        locator = fresh.basis().locator();
        items = fresh.checklist().items();
        grades = fresh.checklist().grades();
        createdAt = now;
    }

    void opened() {
        move(State.PLANNED, State.OPEN);
    }

    void verifying() {
        move(State.OPEN, State.VERIFYING);
    }

    void graded() {
        move(State.VERIFYING, State.GRADED);
    }

    void published() {
        move(State.GRADED, State.PUBLISHED);
    }

    private void move(State from, State to) {
        if (state != from) {
            throw new IllegalStateException("a round does not come from " + state + " to " + to);
        }
        state = to;
    }

    String code() {
        return code;
    }

    State state() {
        return state;
    }

    boolean isOfPlans() {
        return subjectKind == SubjectKind.PLAN;
    }

    Checklist checklist() {
        return new Checklist(items, grades);
    }

    EvaluationRoundView view(List<String> subjects, Caller caller) {
        return new EvaluationRoundView(
                code,
                new Text(titleZh, titleEn),
                subjectKind,
                subjects,
                new EvaluationRoundView.BasisView(document, locator),
                items,
                grades,
                checklist().maximum(),
                state,
                createdAt,
                LIFE.actions(state, step -> Authority.refusesOffice(caller)));
    }
}
