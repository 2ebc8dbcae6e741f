package ipstrategy.coordination.evaluation.strand;

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
import org.jspecify.annotations.Nullable;

/// One side from which a round evaluates, with the bodies that report for it and what it comes to.
@Entity
@Table(name = "evaluation_strand")
class Strand {

    /// From which side, and so in which stage (REPORT-2017 (一)1: 组织机制、部门自查、地方评估、专题评估、国际咨询).
    @Schema(name = "EvaluationStrandKind")
    enum Kind {
        ORGANISATION(Synthesis.Stage.WORK_PLAN_ADOPTED),
        SELF_CHECK(Synthesis.Stage.SELF_CHECK),
        LOCAL(Synthesis.Stage.LOCAL_EVALUATION),
        THEMATIC(Synthesis.Stage.THEMATIC_STUDIES),
        INTERNATIONAL(Synthesis.Stage.INTERNATIONAL_CONSULTATION);

        private final Synthesis.Stage stage;

        Kind(Synthesis.Stage stage) {
            this.stage = stage;
        }

        Synthesis.Stage stage() {
            return stage;
        }

        /// Whether bodies say something of themselves; from the other sides they may.
        boolean needsBodies() {
            return this == SELF_CHECK || this == LOCAL;
        }
    }

    /// Where the strand stands, which follows from the stage of the evaluation.
    @Schema(name = "EvaluationStrandState")
    enum State {
        /// its stage has not come
        WAITING,
        /// bodies report, and it can be concluded
        OPEN,
        CONCLUDED,
        /// its stage is over
        CLOSED
    }

    /// An indicator that localities are recommended to report (推荐指标, REPORT-2017 (一)3).
    @Schema(name = "RecommendedIndicator")
    record Indicator(
            @Schema(examples = "PATENTS-PER-10K") String code,
            Text name,
            @Nullable @Schema(examples = "件") String unit) {}

    static final String CONCLUDE = "conclude";
    static final String REPORT = "report";

    static final Life<State> LIFE = Life.of(Step.of(CONCLUDE, "PUT", State.OPEN, State.CONCLUDED));

    /// The life of what bodies say within the strand.
    static final Life<State> LIFE_OF_REPORTS = Life.of(Step.of(REPORT, "PUT", State.OPEN));

    @Id
    private String id;

    private String round;
    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> bodies;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Indicator> indicators;

    private @Nullable String consultant;
    private @Nullable String conclusion;

    @Column(name = "concluded_by")
    private @Nullable String concludedBy;

    @Column(name = "concluded_at")
    private @Nullable Instant concludedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Strand() {}

    Strand(String round, NewSynthesis.NewStrand fresh, List<String> bodies) {
        this.id = round + "_" + fresh.code();
        this.round = round;
        this.code = fresh.code();
        this.kind = fresh.kind();
        this.titleZh = fresh.title().zh();
        this.titleEn = fresh.title().en();
        this.bodies = bodies;
        this.indicators = fresh.recommended();
    }

    void concluded(String words, @Nullable String asked, String by, Instant now) {
        conclusion = words;
        consultant = asked == null ? consultant : asked;
        concludedBy = by;
        concludedAt = now;
    }

    State state(Synthesis.Stage now) {
        int passed = now.compareTo(kind.stage());
        if (passed < 0) {
            return State.WAITING;
        }
        if (passed > 0) {
            return State.CLOSED;
        }
        return conclusion == null ? State.OPEN : State.CONCLUDED;
    }

    boolean isConcluded() {
        return conclusion != null;
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    List<String> bodies() {
        return bodies;
    }

    /// Whether a consultation would go without anybody who was consulted.
    boolean lacksConsultant(@Nullable String asked) {
        return kind == Kind.INTERNATIONAL && asked == null && consultant == null;
    }

    SynthesisView.ConclusionView published() {
        if (conclusion == null) {
            throw new IllegalStateException(id + " has no conclusion");
        }
        return new SynthesisView.ConclusionView(code, kind, consultant, conclusion);
    }

    StrandView view(Synthesis its, Caller caller) {
        State state = state(its.stage());
        return new StrandView(
                id,
                round,
                code,
                kind,
                new Text(titleZh, titleEn),
                its.stage(),
                state,
                bodies,
                indicators,
                consultant,
                conclusion,
                concludedBy,
                concludedAt,
                LIFE.actions(state, step -> Authority.refusesOffice(caller)));
    }
}
