package ipstrategy.measures.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.ladder.Facts.Move;
import ipstrategy.measures.ladder.Facts.Move.Kind;
import ipstrategy.measures.ladder.Facts.Span;
import ipstrategy.seeding.Seeds;
import ipstrategy.workdays.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The real ladder and the real calendar. In 2025 the Spring Festival was free from 28 January to 4 February; Sunday 26
/// January and Saturday 8 February were worked for it.
class ClimbTest {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String REPORT = "PROMOTION-2017-001_2024-Q4_SIPO";
    static final WorkingDays CALENDAR = WorkingDays.of(Seeds.ofClasspath());
    static final Climb CLIMB = new Climb(Ladders.of(Seeds.ofClasspath()), CALENDAR, ZONE);

    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final Move ASKED = asked("2025-01-15");

    static Stream<Arguments> histories() {
        return Stream.of(
                history(
                        "nothing is filed, and the Spring Festival does not count",
                        List.of(ASKED),
                        "1 REMINDER 2025-01-10, 1 NOTICE 2025-01-16, 1 SUPERVISION_LETTER 2025-02-05,"
                                + " 1 AGENDA_ITEM 2025-02-18"),
                history(
                        "days that are worked for the Spring Festival count, though they are Saturday and Sunday",
                        List.of(asked("2025-01-24")),
                        "1 REMINDER 2025-01-21, 1 NOTICE 2025-01-26, 1 SUPERVISION_LETTER 2025-02-13,"
                                + " 1 AGENDA_ITEM 2025-02-27"),
                history(
                        "a report filed the evening before a step undoes it",
                        List.of(ASKED, at(Kind.SUBMITTED, "2025-01-15T23:59")),
                        "1 REMINDER 2025-01-10"),
                history(
                        "a report filed on the day of a step does not undo it",
                        List.of(ASKED, at(Kind.SUBMITTED, "2025-01-16T00:01")),
                        "1 REMINDER 2025-01-10, 1 NOTICE 2025-01-16"),
                history(
                        "a report filed before all steps is never supervised, though it is accepted late",
                        List.of(ASKED, at(Kind.SUBMITTED, "2025-01-08T10:00"), at(Kind.ACCEPTED, "2025-06-03T10:00")),
                        ""),
                history(
                        "a returned report has a round of its own, with its own day",
                        List.of(
                                ASKED,
                                at(Kind.SUBMITTED, "2025-01-14T09:00"),
                                returned("2025-01-20T11:00", "2025-01-27"),
                                at(Kind.SUBMITTED, "2025-02-06T15:00"),
                                at(Kind.ACCEPTED, "2025-02-10T09:00")),
                        "1 REMINDER 2025-01-10, 2 REMINDER 2025-01-23, 2 NOTICE 2025-02-05"),
                history(
                        "nobody is reminded of a day that was given after the day of the reminder",
                        List.of(
                                ASKED,
                                at(Kind.SUBMITTED, "2025-01-14T09:00"),
                                returned("2025-01-20T11:00", "2025-01-22"),
                                at(Kind.SUBMITTED, "2025-01-24T09:00")),
                        "1 REMINDER 2025-01-10, 2 NOTICE 2025-01-23"),
                history(
                        "the clock stands while the office has what is taken back later, and then goes on",
                        List.of(ASKED, at(Kind.SUBMITTED, "2025-01-15T10:00"), at(Kind.RECALLED, "2025-01-20T10:00")),
                        "1 REMINDER 2025-01-10, 1 NOTICE 2025-01-21 after 3, 1 SUPERVISION_LETTER 2025-02-08 after 3,"
                                + " 1 AGENDA_ITEM 2025-02-21 after 3"),
                history(
                        "who is asked after the day has working days from then on",
                        List.of(Move.until(day("2025-01-15"), Kind.ASKED, instant("2025-03-03T10:00"))),
                        "1 NOTICE 2025-03-04, 1 SUPERVISION_LETTER 2025-03-17, 1 AGENDA_ITEM 2025-03-31"),
                history(
                        "a day that is given while the office has the report is not supervised",
                        List.of(
                                ASKED,
                                at(Kind.SUBMITTED, "2025-01-14T09:00"),
                                Move.until(day("2025-01-20"), Kind.POSTPONED, instant("2025-01-15T15:00"))),
                        "1 REMINDER 2025-01-10"),
                history(
                        "a day that is reckoned anew begins a round",
                        List.of(
                                ASKED,
                                Move.until(day("2025-01-24"), Kind.RECKONED, instant("2025-01-11T15:00")),
                                at(Kind.SUBMITTED, "2025-01-27T09:00")),
                        "1 REMINDER 2025-01-10, 2 REMINDER 2025-01-21, 2 NOTICE 2025-01-26"),
                history(
                        "a granted extension begins a round towards the later day",
                        List.of(ASKED, Move.until(day("2025-02-14"), Kind.POSTPONED, instant("2025-01-17T16:00"))),
                        "1 REMINDER 2025-01-10, 2 REMINDER 2025-02-11, 2 NOTICE 2025-02-17,"
                                + " 2 SUPERVISION_LETTER 2025-02-28, 2 AGENDA_ITEM 2025-03-14",
                        span("2025-01-13T10:00", "2025-01-17T16:00")),
                history(
                        "after a refused extension the clock goes on from where it stood",
                        List.of(ASKED),
                        "1 REMINDER 2025-01-10, 1 NOTICE 2025-01-20 after 2,"
                                + " 1 SUPERVISION_LETTER 2025-02-07 after 2, 1 AGENDA_ITEM 2025-02-20 after 2",
                        span("2025-01-13T10:00", "2025-01-17T16:00")),
                history(
                        "an extension asked between two steps stops the second where it was",
                        List.of(ASKED),
                        "1 REMINDER 2025-01-10, 1 NOTICE 2025-01-16, 1 SUPERVISION_LETTER 2025-02-07 after 2,"
                                + " 1 AGENDA_ITEM 2025-02-20 after 2",
                        span("2025-01-16T08:00", "2025-01-20T18:00")),
                history(
                        "an extension asked and refused on one day stops nothing",
                        List.of(ASKED),
                        "1 REMINDER 2025-01-10, 1 NOTICE 2025-01-16, 1 SUPERVISION_LETTER 2025-02-05,"
                                + " 1 AGENDA_ITEM 2025-02-18",
                        span("2025-01-17T08:00", "2025-01-17T18:00")),
                history(
                        "a weekend and a holiday under a pending extension are not counted twice",
                        List.of(ASKED),
                        "1 REMINDER 2025-01-10, 1 NOTICE 2025-01-16, 1 SUPERVISION_LETTER 2025-02-05,"
                                + " 1 AGENDA_ITEM 2025-02-18",
                        span("2025-01-28T08:00", "2025-02-04T18:00")),
                history(
                        "a reminder waits until a pending extension is refused",
                        List.of(ASKED, at(Kind.SUBMITTED, "2025-01-15T10:00")),
                        "1 REMINDER 2025-01-14",
                        span("2025-01-09T10:00", "2025-01-13T09:00")),
                history(
                        "a reminder is left out where the extension is pending beyond the day",
                        List.of(ASKED, at(Kind.SUBMITTED, "2025-01-20T10:00")),
                        "1 NOTICE 2025-01-20 after 2",
                        span("2025-01-09T10:00", "2025-01-17T09:00")),
                history(
                        "nothing happens while an extension waits without end",
                        List.of(ASKED),
                        "1 REMINDER 2025-01-10",
                        new Span(instant("2025-01-13T10:00"), null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void theStepsFollowFromWhatHappened(String law, Facts facts, String steps) {
        Climbed climbed = CLIMB.climb(facts, END);

        assertThat(told(climbed)).isEqualTo(steps);
        assertThat(climbed.gaps()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void whoAsksEveryDayGetsTheSameStepsAsWhoAsksAtTheEnd(String law, Facts facts, String steps) {
        StringBuilder daily = new StringBuilder();
        for (LocalDate day = day("2025-01-01"); day.getYear() == 2025; day = day.plusDays(1)) {
            LocalDate today = day;
            CLIMB.climb(facts.knownAt(CLIMB.beginning(day)), day).steps().stream()
                    .filter(step -> step.on().equals(today))
                    .forEach(step -> daily.append(daily.isEmpty() ? "" : ", ").append(told(step)));
        }

        assertThat(daily).hasToString(steps);
    }

    @Test
    void aReportWithoutADayIsNotSupervisedAndItIsSaidWhy() {
        Facts facts = facts(new Move(Kind.ASKED, instant("2027-12-01T00:10"), null, 2028));

        Climbed climbed = CLIMB.climb(facts, LocalDate.of(2028, 12, 31));

        assertThat(climbed.steps()).isEmpty();
        assertThat(climbed.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.reason().en()).contains("no calendar of working days for 2028");
            assertThat(gap.reason().zh()).contains("没有2028年的工作日历");
        });
    }

    @Test
    void stepsEndWhereTheCalendarEndsAndAnUnannouncedYearIsSaidToBeProvisional() {
        Facts facts = facts(Move.until(day("2027-12-30"), Kind.ASKED, instant("2027-12-01T00:10")));

        Climbed climbed = CLIMB.climb(facts, LocalDate.of(2028, 12, 31));

        assertThat(told(climbed)).isEqualTo("1 REMINDER 2027-12-27, 1 NOTICE 2027-12-31");
        assertThat(climbed.steps()).allMatch(DueStep::provisional);
        assertThat(climbed.gaps())
                .singleElement()
                .extracting(Climbed.Gap::round)
                .isEqualTo(1);
    }

    @Test
    void aDayBeforeTheFirstLadderHasNoStep() {
        Climbed climbed =
                CLIMB.climb(facts(Move.until(day("2015-12-31"), Kind.ASKED, instant("2015-12-01T00:10"))), END);

        assertThat(climbed.steps()).isEmpty();
        assertThat(climbed.gaps().getFirst().reason().en())
                .contains("No supervision ladder")
                .contains("2015-12-31");
    }

    @Test
    void everyStepSaysWhyInBothLanguages() {
        List<DueStep> steps = CLIMB.climb(facts(List.of(ASKED), span("2025-01-16T08:00", "2025-01-20T18:00")), END)
                .steps();

        assertThat(steps.getFirst().reason().en())
                .isEqualTo("Report " + REPORT + " was to be filed by 2025-01-15. Working days left: 3; nothing has been"
                        + " filed.");
        assertThat(steps.getFirst().reason().zh()).isEqualTo("报告" + REPORT + "应于2025-01-15前报送。距期限尚有3个工作日，仍未收到。");
        assertThat(steps.get(2).reason().en())
                .endsWith("Working days past it: 10; nothing has been filed. Working days not counted, as a request for"
                        + " extension was pending or the report lay with the office: 2.");
        assertThat(steps.get(2).reason().zh()).contains("已逾期10个工作日").contains("另有2个工作日");
    }

    @Test
    void aLaterLadderDoesNotRewriteWhatAnEarlierOneBegan() {
        String both = LadderFileTest.ladder("old", "2016-01-01", "2025-06-30", "NOTICE", 1, "AGENDA_ITEM", 5)
                + LadderFileTest.ladder("new", "2025-07-01", "null", "NOTICE", 2, "AGENDA_ITEM", 3);
        Climb climb = new Climb(Ladders.of(LadderFileTest.seeds(both)), CALENDAR, ZONE);

        assertThat(told(climb.climb(facts(asked("2025-06-30")), END)))
                .isEqualTo("1 NOTICE 2025-07-01, 1 AGENDA_ITEM 2025-07-07");
        assertThat(told(climb.climb(facts(asked("2025-07-01")), END)))
                .isEqualTo("1 NOTICE 2025-07-03, 1 AGENDA_ITEM 2025-07-04");
    }

    @Test
    void ofTwoStepsOnOneDayTheSternerIsTaken() {
        String ladder = LadderFileTest.ladder("only", "2016-01-01", "null", "REMINDER", -3, "NOTICE", -2);
        Climb climb = new Climb(Ladders.of(LadderFileTest.seeds(ladder)), CALENDAR, ZONE);

        assertThat(told(climb.climb(facts(List.of(ASKED), span("2025-01-09T10:00", "2025-01-13T09:00")), END)))
                .isEqualTo("1 NOTICE 2025-01-14");
    }

    static Facts facts(Move... moves) {
        return new Facts(REPORT, List.of(moves), List.of());
    }

    static Facts facts(List<Move> moves, Span... pending) {
        return new Facts(REPORT, moves, List.of(pending));
    }

    static Move asked(String due) {
        return Move.until(day(due), Kind.ASKED, instant("2025-01-01T00:10"));
    }

    static Move returned(String at, String due) {
        return Move.until(day(due), Kind.RETURNED, instant(at));
    }

    static Move at(Kind kind, String time) {
        return Move.of(kind, instant(time));
    }

    static Span span(String from, String to) {
        return new Span(instant(from), instant(to));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    static String told(Climbed climbed) {
        return String.join(", ", climbed.steps().stream().map(ClimbTest::told).toList());
    }

    private static String told(DueStep step) {
        String stood = step.stood() == 0 ? "" : " after " + step.stood();
        return step.round() + " " + step.step() + " " + step.on() + stood;
    }

    private static Arguments history(String law, List<Move> moves, String steps, Span... pending) {
        return Arguments.of(law, facts(moves, pending), steps);
    }
}
