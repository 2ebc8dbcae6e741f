package ipstrategy.measures.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happened to a report between the agency and the office so far.
@Embeddable
class Course {

    private int submissions;

    /// How many of the submissions were taken back.
    private int recalls;

    private @Nullable Boolean timely;

    @AttributeOverride(name = "at", column = @Column(name = "submitted_at"))
    @AttributeOverride(name = "by", column = @Column(name = "submitted_by"))
    @AttributeOverride(name = "words", column = @Column(name = "submission_comment"))
    private @Nullable Act submitted;

    @AttributeOverride(name = "at", column = @Column(name = "recalled_at"))
    @AttributeOverride(name = "by", column = @Column(name = "recalled_by"))
    @AttributeOverride(name = "words", column = @Column(name = "recall_reason"))
    private @Nullable Act recalled;

    @AttributeOverride(name = "at", column = @Column(name = "returned_at"))
    @AttributeOverride(name = "by", column = @Column(name = "returned_by"))
    @AttributeOverride(name = "words", column = @Column(name = "return_reason"))
    private @Nullable Act returned;

    @Column(name = "resubmit_due")
    private @Nullable LocalDate resubmitDue;

    @AttributeOverride(name = "at", column = @Column(name = "accepted_at"))
    @AttributeOverride(name = "by", column = @Column(name = "accepted_by"))
    @AttributeOverride(name = "words", column = @Column(name = "acceptance_comment"))
    private @Nullable Act accepted;

    @AttributeOverride(name = "at", column = @Column(name = "escalated_at"))
    @AttributeOverride(name = "by", column = @Column(name = "escalated_by"))
    @AttributeOverride(name = "words", column = @Column(name = "escalation_reason"))
    private @Nullable Act escalated;

    protected Course() {}

    /// That somebody did something with it.
    ///
    /// @param words in these words, or null
    @Embeddable
    record Act(Instant at, String by, @Nullable String words) {}

    void submit(Act act, boolean inTime) {
        submissions++;
        submitted = act;
        timely = inTime;
    }

    /// Nothing stands submitted any more; the audit trail keeps what did.
    void recall(Act act) {
        recalls++;
        recalled = act;
        submitted = null;
        timely = null;
    }

    void giveBack(Act act, @Nullable LocalDate until) {
        returned = act;
        resubmitDue = until;
    }

    void accept(Act act) {
        accepted = act;
    }

    void escalate(Act act) {
        escalated = act;
    }

    void resubmitBy(@Nullable LocalDate until) {
        resubmitDue = until;
    }

    /// What was submitted was in time after all.
    void excuse() {
        timely = timely == null ? null : Boolean.TRUE;
    }

    int submissions() {
        return submissions;
    }

    /// How many submissions the office has had, or has, to decide on.
    int standing() {
        return submissions - recalls;
    }

    @Nullable
    Boolean timely() {
        return timely;
    }

    @Nullable
    LocalDate resubmitDue() {
        return resubmitDue;
    }

    @Nullable
    Act submitted() {
        return submitted;
    }

    @Nullable
    Act accepted() {
        return accepted;
    }

    boolean isEscalated() {
        return escalated != null;
    }

    ReportView.@Nullable ReturnView returned() {
        return returned == null ? null : new ReportView.ReturnView(returned.words(), returned.at(), resubmitDue);
    }

    ReportView.@Nullable RecallView recalled() {
        return recalled == null ? null : new ReportView.RecallView(recalled.words(), recalled.at());
    }

    ReportView.@Nullable EscalationView escalated() {
        return escalated == null ? null : new ReportView.EscalationView(escalated.words(), escalated.at());
    }
}
