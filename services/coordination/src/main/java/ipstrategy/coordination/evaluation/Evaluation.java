package ipstrategy.coordination.evaluation;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The evaluation of one subject in a round.
@Entity
class Evaluation {

    static final String ASSESS = "assess";
    static final String VERIFY = "verify";
    static final String FIND = "find";
    static final String CORRECT = "correct";

    /// An evaluation lives in its round's states.
    static final Life<EvaluationRound.State> LIFE = Life.of(
            Step.of(ASSESS, "PUT", EvaluationRound.State.OPEN),
            Step.of(VERIFY, "PUT", EvaluationRound.State.VERIFYING),
            Step.of(
                    FIND,
                    "POST",
                    EvaluationRound.State.VERIFYING,
                    EvaluationRound.State.GRADED,
                    EvaluationRound.State.PUBLISHED),
            Step.of(CORRECT, "POST", EvaluationRound.State.PUBLISHED));

    @Id
    private String id;

    private String round;
    private String subject;
    private String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> measures;

    private @Nullable String assessor;

    @Column(name = "assessed_at")
    private @Nullable Instant assessedAt;

    private @Nullable String verifier;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Checklist.Mark> marks;

    @ElementCollection
    @CollectionTable(name = "evaluation_finding", joinColumns = @JoinColumn(name = "evaluation"))
    @OrderColumn(name = "place")
    private List<Finding> findings = new ArrayList<>();

    private @Nullable BigDecimal total;
    private @Nullable String grade;

    /// The last version that was published; 0 for none.
    private int published;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    @SuppressWarnings("NullAway.Init")
    Evaluation(EvaluationRound round, String subject, AgencyCode agency, List<String> measures) {
        this.id = round.code() + "_" + subject;
        this.round = round.code();
        this.subject = subject;
        this.agency = agency.value();
        this.measures = measures;
        this.marks = round.checklist().items().stream()
                .map(item -> Checklist.Mark.of(item.code()))
                .toList();
    }

    void assessed(List<Checklist.Mark> given, String by, Instant now) {
        marks = given;
        assessor = by;
        assessedAt = now;
    }

    void verified(List<Checklist.Mark> given, String by) {
        marks = given;
        verifier = by;
    }

    /// Sums what was verified and gives the grade that follows.
    void graded(Checklist checklist) {
        total = marks.stream().map(Evaluation::verifiedScore).reduce(BigDecimal.ZERO, BigDecimal::add);
        grade = checklist.grade(total);
    }

    void publishedAnew() {
        published++;
    }

    void found(String text, Finding.Severity severity, LocalDate due) {
        findings.add(Finding.of(findings.size() + 1, text, severity, due));
    }

    /// Puts a finding in place of what it was.
    void change(Finding finding, UnaryOperator<Finding> deed) {
        findings.set(finding.number() - 1, deed.apply(finding));
    }

    Optional<Finding> finding(int number) {
        return findings.stream().filter(one -> one.number() == number).findFirst();
    }

    private static BigDecimal verifiedScore(Checklist.Mark mark) {
        if (mark.verified() == null) {
            throw new IllegalStateException("the item " + mark.item() + " is not verified");
        }
        return mark.verified();
    }

    String id() {
        return id;
    }

    String roundCode() {
        return round;
    }

    String subject() {
        return subject;
    }

    List<Checklist.Mark> marks() {
        return List.copyOf(marks);
    }

    boolean isAssessed() {
        return assessor != null;
    }

    boolean isVerified() {
        return verifier != null;
    }

    int publishedVersion() {
        return published;
    }

    /// Why a caller may never take a step with this evaluation: an agency assesses itself, the office does the rest,
    /// and nobody verifies their own words.
    @Nullable
    String refusal(String action, Caller caller) {
        AgencyCode own = new AgencyCode(agency);
        if (action.equals(ASSESS) || action.equals(Finding.RECTIFY)) {
            return Authority.refusesSigning(own, caller);
        }
        String office = Authority.refusesOffice(caller);
        boolean themselves = (action.equals(VERIFY) || action.equals(CORRECT))
                && caller.name().equals(assessor);
        return office == null && themselves ? "reason.own-assessment" : office;
    }

    EvaluationPublication publication(String reason, String by, Instant now) {
        if (total == null || grade == null) {
            throw new IllegalStateException(id + " has no grade");
        }
        return new EvaluationPublication(id, published, reason, by, now, marks, total, grade);
    }

    EvaluationView view(EvaluationRound its, LocalDate today, Caller caller) {
        return new EvaluationView(
                id,
                round,
                its.state(),
                its.isOfPlans() ? subject : null,
                agency,
                measures,
                assessor,
                assessedAt,
                verifier,
                marks,
                total,
                its.checklist().maximum(),
                grade,
                published,
                findings.stream().map(finding -> viewOf(finding, today, caller)).toList(),
                LIFE.actions(its.state(), step -> refusal(step, caller)));
    }

    private EvaluationView.FindingView viewOf(Finding finding, LocalDate today, Caller caller) {
        return new EvaluationView.FindingView(
                finding.number(),
                finding.text(),
                finding.severity(),
                finding.due(),
                finding.state(),
                finding.isOverdue(today),
                finding.rectification(),
                finding.evidence(),
                finding.verification(),
                Finding.LIFE.actions(finding.state(), step -> refusalOfFinding(step, caller)));
    }

    /// The office verifies what was put right; who assessed the evaluation has no part in that.
    @Nullable
    String refusalOfFinding(String action, Caller caller) {
        return action.equals(Finding.RECTIFY) ? refusal(action, caller) : Authority.refusesOffice(caller);
    }
}
