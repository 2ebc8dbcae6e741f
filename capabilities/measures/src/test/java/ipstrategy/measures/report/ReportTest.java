package ipstrategy.measures.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.cadence.Cadence;
import ipstrategy.measures.cadence.Due;
import ipstrategy.measures.statement.Statement;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.measures.terms.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The life of one report, by the day.
class ReportTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 20);
    private static final LocalDate AGAIN = LocalDate.of(2026, 10, 30);
    private static final Course.Act SIGNED =
            new Course.Act(Instant.parse("2026-10-15T02:00:00Z"), "approver-sipo", null);
    private static final Course.Act TAKEN_BACK =
            new Course.Act(Instant.parse("2026-10-16T02:00:00Z"), "approver-sipo", "wrong figures");
    private static final Course.Act DECIDED =
            new Course.Act(Instant.parse("2026-10-22T02:00:00Z"), "coordinator-jc", "figures are missing");

    @Test
    void aReportIsNamedForMeasurePeriodAndAgency() {
        assertThat(asked().id()).isEqualTo("PROMOTION-2017-001_2026-Q3_SIPO");
    }

    @Test
    void whatIsSubmittedInTimeNeverBecomesOverdueWhileTheOfficeReadsIt() {
        Report report = submittedOn(DUE);
        assertThat(view(report).timely()).isTrue();
        assertThat(view(report).overdue()).isFalse();
        assertThatThrownBy(report::lapse).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDraftDoesNotClearWhatIsOverdue() {
        Report report = due();
        report.draft(Statement.EMPTY);
        report.lapse();
        report.draft(Statement.EMPTY);
        assertThat(report.state()).isEqualTo(ReportState.OVERDUE);
        assertThat(view(report).overdueSince()).isEqualTo(DUE);
    }

    @Test
    void whatIsSubmittedTooLateStaysOverdueUntilItIsAccepted() {
        Report report = due();
        report.lapse();
        report.submit(SIGNED, DUE.plusDays(2));
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(view(report).overdue()).isTrue();
        assertThat(view(report).timely()).isFalse();
        report.accept(DECIDED);
        assertThat(view(report).overdue()).isFalse();
        assertThat(view(report).timely()).isFalse();
    }

    @Test
    void whoSubmitsAfterTheDayIsLateThoughTheClockHasNotSaidSo() {
        Report report = submittedOn(DUE.plusDays(1));
        assertThat(view(report).overdueSince()).isEqualTo(DUE);
    }

    @Test
    void aReportThatWasGivenBackHasADayOfItsOwn() {
        Report report = submittedOn(DUE);
        report.giveBack(DECIDED, AGAIN);
        assertThat(view(report).overdue()).isFalse();
        assertThat(view(report).returned())
                .isEqualTo(new ReportView.ReturnView("figures are missing", DECIDED.at(), AGAIN));
        report.submit(SIGNED, AGAIN);
        assertThat(view(report).timely()).isTrue();
        assertThat(view(report).submissions()).isEqualTo(2);
    }

    @Test
    void whoMissesTheDayOfAReturnedReportIsOverdueSinceThen() {
        Report report = submittedOn(DUE);
        report.giveBack(DECIDED, AGAIN);
        report.lapse();
        assertThat(report.state()).isEqualTo(ReportState.OVERDUE);
        assertThat(view(report).overdueSince()).isEqualTo(AGAIN);
    }

    @Test
    void whatHasNoDayIsNeverOverdue() {
        Report report = new Report(
                new MeasureId("PROMOTION-2017-001"),
                "PROMOTION-2017",
                new AgencyCode("SIPO"),
                Role.LEAD,
                Cadence.QUARTERLY.containing(LocalDate.of(2027, 12, 1)),
                new Due(null, false, 2028),
                List.of("SIPO"));
        report.open();
        assertThatThrownBy(report::lapse).isInstanceOf(IllegalStateException.class);
        report.submit(SIGNED, LocalDate.of(2028, 6, 1));
        assertThat(view(report).overdue()).isFalse();
        assertThat(view(report).dueUnknownYear()).isEqualTo(2028);
    }

    @Test
    void aLaterDayClearsWhatWasLateOnlyByTheOldOne() {
        Report report = due();
        report.lapse();
        report.postpone(Due.on(AGAIN), DUE.plusDays(3));
        assertThat(report.state()).isEqualTo(ReportState.DUE);
        assertThat(view(report).overdue()).isFalse();
        report.submit(SIGNED, AGAIN);
        assertThat(view(report).timely()).isTrue();
    }

    @Test
    void aLaterDayThatHasPassedTooClearsNothing() {
        Report report = due();
        report.lapse();
        report.postpone(Due.on(DUE.plusDays(1)), DUE.plusDays(3));
        assertThat(report.state()).isEqualTo(ReportState.OVERDUE);
        assertThat(view(report).overdue()).isTrue();
    }

    @Test
    void aLaterDayExcusesWhatWasSubmittedBeforeIt() {
        Report report = submittedOn(DUE.plusDays(2));
        report.postpone(Due.on(AGAIN), DUE.plusDays(2));
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(view(report).overdue()).isFalse();
        assertThat(view(report).timely()).isTrue();
    }

    @Test
    void aLaterDayForAReturnedReportDoesNotExcuseItsFirstDelay() {
        Report report = submittedOn(DUE.plusDays(2));
        report.giveBack(DECIDED, AGAIN);
        report.postpone(Due.on(AGAIN.plusDays(5)), AGAIN);
        assertThat(report.owedOn()).isEqualTo(AGAIN.plusDays(5));
        assertThat(view(report).overdueSince()).isEqualTo(DUE);
    }

    @Test
    void whatIsTakenBackStandsWhereItWouldWithoutIt() {
        Report report = submittedOn(DUE);
        report.recall(TAKEN_BACK, DUE);
        assertThat(report.state()).isEqualTo(ReportState.DUE);
        assertThat(report.owedOn()).isEqualTo(DUE);
        assertThat(view(report).overdue()).isFalse();
        assertThat(view(report).submittedAt()).isNull();
        assertThat(view(report).timely()).isNull();
        assertThat(view(report).submissions()).isEqualTo(1);
        assertThat(view(report).recalled()).isEqualTo(new ReportView.RecallView("wrong figures", TAKEN_BACK.at()));
        report.lapse();
        assertThat(view(report).overdueSince()).isEqualTo(DUE);
    }

    @Test
    void whatIsTakenBackAfterItsDayIsOverdue() {
        Report report = submittedOn(DUE);
        report.recall(TAKEN_BACK, DUE.plusDays(1));
        assertThat(report.state()).isEqualTo(ReportState.OVERDUE);
        assertThat(view(report).overdueSince()).isEqualTo(DUE);
        report.submit(SIGNED, DUE.plusDays(2));
        assertThat(view(report).timely()).isFalse();
        assertThat(report.owedOn()).isEqualTo(DUE);
    }

    @Test
    void whatWasGivenBackAndIsTakenBackIsOwedByTheDayOfItsReturn() {
        Report report = submittedOn(DUE);
        report.giveBack(DECIDED, AGAIN);
        report.submit(SIGNED, AGAIN);
        report.recall(TAKEN_BACK, AGAIN);
        assertThat(report.state()).isEqualTo(ReportState.RETURNED);
        assertThat(report.owedOn()).isEqualTo(AGAIN);
        report.submit(SIGNED, AGAIN);
        report.recall(TAKEN_BACK, AGAIN.plusDays(1));
        assertThat(report.state()).isEqualTo(ReportState.OVERDUE);
        assertThat(view(report).overdueSince()).isEqualTo(AGAIN);
    }

    @Test
    void whatTheOfficeHasDecidedIsNotTakenBack() {
        Report returned = submittedOn(DUE);
        returned.giveBack(DECIDED, AGAIN);
        assertThatThrownBy(() -> returned.recall(TAKEN_BACK, DUE)).isInstanceOf(IllegalStateException.class);
        Report accepted = submittedOn(DUE);
        accepted.accept(DECIDED);
        assertThatThrownBy(() -> accepted.recall(TAKEN_BACK, DUE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStateAllowsWhatItAllowsAndNothingElse() {
        Report report = asked();
        assertThat(report.allowed()).containsExactly("save-draft");
        assertThatThrownBy(() -> report.submit(SIGNED, DUE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> report.accept(DECIDED)).isInstanceOf(IllegalStateException.class);
        report.open();
        assertThat(report.allowed()).containsExactly("save-draft", "submit");
        assertThatThrownBy(report::open).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> report.giveBack(DECIDED, AGAIN)).isInstanceOf(IllegalStateException.class);
        report.submit(SIGNED, DUE);
        assertThat(report.allowed()).containsExactly("recall", "return", "accept", "escalate");
        assertThatThrownBy(() -> report.draft(Statement.EMPTY)).isInstanceOf(IllegalStateException.class);
        report.escalate(DECIDED);
        assertThat(report.allowed()).containsExactly("recall", "return", "accept");
        assertThatThrownBy(() -> report.escalate(DECIDED)).isInstanceOf(IllegalStateException.class);
        report.accept(DECIDED);
        assertThat(report.allowed()).isEmpty();
        assertThatThrownBy(() -> report.postpone(Due.on(AGAIN), DUE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReportSaysForWhomItWaits() {
        Report report = asked();
        assertThat(report.waitsFor()).isEmpty();
        report.open();
        assertThat(report.waitsFor()).containsExactly("SIPO");
        report.submit(SIGNED, DUE);
        assertThat(report.waitsFor()).containsExactly("JC-OFFICE");
        report.accept(DECIDED);
        assertThat(report.waitsFor()).isEmpty();
    }

    private static Report submittedOn(LocalDate day) {
        Report report = due();
        report.submit(SIGNED, day);
        return report;
    }

    private static Report due() {
        Report report = asked();
        report.open();
        return report;
    }

    private static Report asked() {
        return new Report(
                new MeasureId("PROMOTION-2017-001"),
                "PROMOTION-2017",
                new AgencyCode("SIPO"),
                Role.LEAD,
                Cadence.QUARTERLY.containing(LocalDate.of(2026, 8, 1)),
                Due.on(DUE),
                List.of("SIPO"));
    }

    private static ReportView view(Report report) {
        return Telling.now(report);
    }
}
