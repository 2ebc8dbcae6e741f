package ipstrategy.console.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void theMonthUnderWayBeginsTodayAndTheYearGoesOn() {
        List<Deadlines.Span> months = Deadlines.months(TODAY);
        assertThat(months)
                .extracting(Deadlines.Span::period)
                .containsExactly("2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04");
        assertThat(months.getFirst()).isEqualTo(new Deadlines.Span("2026-11", TODAY, LocalDate.of(2026, 11, 30)));
        assertThat(months.get(3).to()).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void theQuarterUnderWayBeginsTodayToo() {
        List<Deadlines.Span> quarters = Deadlines.quarters(TODAY);
        assertThat(quarters.getFirst()).isEqualTo(new Deadlines.Span("2026-Q4", TODAY, LocalDate.of(2026, 12, 31)));
        assertThat(quarters.get(1))
                .isEqualTo(new Deadlines.Span("2027-Q1", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)));
    }

    @Test
    void whatIsLateStandsFirstAndTheBusiestTimeIsNamed() {
        Deadlines deadlines = new Deadlines(
                Deadlines.Due.late(null, 3, 5L), List.of(due("2026-11", 1, 2L), due("2026-12", 4, 9L)), List.of());
        assertThat(deadlines.rows()).extracting(Deadlines.Due::period).containsExactly(null, "2026-11", "2026-12");
        assertThat(deadlines.busiest()).isEqualTo(deadlines.ahead().get(1));
        assertThat(deadlines.measuresAhead()).isEqualTo(5);
        assertThat(deadlines.reportsAhead()).isEqualTo(11);
    }

    @Test
    void whoMayReadNoReportsSeesTheMeasures() {
        Deadlines deadlines =
                new Deadlines(Deadlines.Due.late(null, 0, null), List.of(due("2026-11", 0, null)), List.of());
        assertThat(deadlines.hasReports()).isFalse();
        assertThat(deadlines.busiest()).isNull();
        assertThat(deadlines.reportsAhead()).isZero();
    }

    @Test
    void whatFallsDueStandsByDayAndEmptyTimesAreLeftOut() {
        Deadlines deadlines = new Deadlines(
                Deadlines.Due.late(null, 0, 0L),
                List.of(due("2026-11", 2, 1L).showing(List.of(item("B", 29), item("A", 27))), due("2026-12", 0, 0L)),
                List.of());
        assertThat(deadlines.timeline()).hasSize(1);
        Deadlines.Due november = deadlines.timeline().getFirst();
        assertThat(november.first()).extracting(Deadlines.Item::measure).containsExactly("A", "B");
        assertThat(november.others()).isEqualTo(1);
    }

    private static Deadlines.Item item(String measure, int day) {
        return new Deadlines.Item(TODAY.withDayOfMonth(day), "/measures/" + measure, null, measure, null, null);
    }

    @Test
    void theTallestBarIsTheLargestNumberAndAllStandOnOneFloor() {
        Deadlines deadlines = new Deadlines(Deadlines.Due.late(null, 2, 4L), List.of(due("2026-11", 0, 1L)), List.of());
        List<Bars.Group> groups = deadlines.bars().groups();
        assertThat(groups.getFirst().reports().height()).isEqualTo(160);
        assertThat(groups.getFirst().measures().height()).isEqualTo(80);
        assertThat(groups.getLast().measures().height()).isZero();
        assertThat(groups)
                .allSatisfy(group -> assertThat(
                                group.reports().y() + group.reports().height())
                        .isEqualTo(deadlines.bars().floor()));
    }

    private static Deadlines.Due due(String period, long measures, Long reports) {
        return Deadlines.Due.in(new Deadlines.Span(period, TODAY, TODAY), null, measures, reports);
    }
}
