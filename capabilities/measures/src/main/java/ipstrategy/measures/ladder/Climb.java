package ipstrategy.measures.ladder;

import ipstrategy.workdays.CalendarDay;
import ipstrategy.workdays.Reckoned;
import ipstrategy.workdays.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Reckons the steps of supervision out of what happened to a report. It knows nothing but the facts, the ladders and
/// the calendar, so that whoever asks, whenever, gets the same steps.
///
/// The clock of a round goes so:
///
/// 1. **What counts for a day is what had happened when it began**, at midnight in the zone of the calendar. A report
///    that is submitted on the day of a step does not undo that step; one submitted the evening before does.
/// 2. **A step before the due day** (or on it) is taken on the working day that lies so many working days before it. If
///    the clock stands on that day, it is taken on the first working day on which it goes again, up to the due day;
///    after that it is left out. If the round had not begun on that day, it is left out too: nobody is reminded of
///    a day that was only just given to him.
/// 3. **A step after the due day** is taken on the working day on which as many working days have counted as it says.
///    They are counted from the day after the due day, or from the day after the round began where that is later.
/// 4. **The clock stands** on a working day at whose beginning a request for extension was pending or the report lay
///    with the office. Such a day does not count. On the next day the clock goes on from where it stood.
/// 5. A round ends with the next one, or when the report is accepted. No step is taken in a round that has ended.
/// 6. Of two steps that fall on one day, the sterner is taken.
/// 7. Where a day that matters is in a year without a calendar, or no ladder holds for the due day, no step is taken,
///    and that is told as a [Climbed.Gap].
public final class Climb {

    private final Ladders ladders;
    private final WorkingDays calendar;
    private final ZoneId zone;

    public Climb(Ladders ladders, WorkingDays calendar, ZoneId zone) {
        this.ladders = ladders;
        this.calendar = calendar;
        this.zone = zone;
    }

    /// All steps up to and with a day.
    public Climbed climb(Facts facts, LocalDate until) {
        List<DueStep> steps = new ArrayList<>();
        List<Climbed.Gap> gaps = new ArrayList<>();
        for (Round round : facts.rounds()) {
            LocalDate due = round.due();
            if (due == null) {
                gaps.add(Climbed.Gap.noDay(round));
                continue;
            }
            Optional<Ladder> ladder = ladders.on(due);
            if (ladder.isEmpty()) {
                gaps.add(Climbed.Gap.noLadder(round));
                continue;
            }
            Way way = new Way(facts.report(), round, due, ladder.get(), until);
            way.before();
            way.after();
            steps.addAll(way.taken.values());
            gaps.addAll(way.gaps);
        }
        return new Climbed(steps, gaps);
    }

    /// The beginning of a day, which is when it is decided.
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// One round's way up its ladder.
    private final class Way {

        private final String report;
        private final Round round;
        private final LocalDate due;
        private final Ladder ladder;
        private final LocalDate until;
        private final NavigableMap<LocalDate, DueStep> taken = new TreeMap<>();
        private final List<Climbed.Gap> gaps = new ArrayList<>();

        private Way(String report, Round round, LocalDate due, Ladder ladder, LocalDate until) {
            this.report = report;
            this.round = round;
            this.due = due;
            this.ladder = ladder;
            this.until = until;
        }

        private void before() {
            for (Ladder.Rung rung : ladder.rungs()) {
                if (rung.workingDays() <= 0) {
                    switch (calendar.plus(due, rung.workingDays())) {
                        case Reckoned.Known<LocalDate>(LocalDate day, boolean provisional) ->
                            before(rung, day, provisional);
                        case Reckoned.UnknownYear<LocalDate>(int year) -> noCalendar(year);
                    }
                }
            }
        }

        private void before(Ladder.Rung rung, LocalDate planned, boolean provisional) {
            if (round.begun().isAfter(beginning(planned))) {
                return;
            }
            LocalDate last = earlier(until, planned.isAfter(due) ? planned : due);
            for (LocalDate day = planned; !day.isAfter(last) && isOpen(day); day = day.plusDays(1)) {
                if (isWorked(day) && !stands(day)) {
                    take(rung, day, -daysLeft(day), 0, provisional);
                    return;
                }
            }
        }

        private void after() {
            List<Ladder.Rung> left = new ArrayList<>(ladder.rungs());
            left.removeIf(rung -> rung.workingDays() <= 0);
            boolean provisional = false;
            int counted = 0;
            int stood = 0;
            LocalDate day = later(due, round.begun().atZone(zone).toLocalDate()).plusDays(1);
            for (; !left.isEmpty() && !day.isAfter(until) && isOpen(day); day = day.plusDays(1)) {
                Optional<CalendarDay> kind = calendar.day(day);
                if (kind.isEmpty()) {
                    noCalendar(day.getYear());
                    return;
                }
                provisional |= kind.get().provisional();
                if (!kind.get().isWorkingDay()) {
                    continue;
                }
                if (stands(day)) {
                    stood++;
                } else if (++counted == left.getFirst().workingDays()) {
                    take(left.removeFirst(), day, counted, stood, provisional);
                }
            }
        }

        private void take(Ladder.Rung rung, LocalDate day, int counted, int stood, boolean provisional) {
            taken.put(
                    day,
                    new DueStep(
                            report,
                            round.number(),
                            round.cause(),
                            due,
                            rung,
                            ladder.version(),
                            day,
                            counted,
                            stood,
                            provisional));
        }

        private void noCalendar(int year) {
            Climbed.Gap gap = Climbed.Gap.noCalendar(round.number(), year);
            if (!gaps.contains(gap)) {
                gaps.add(gap);
            }
        }

        private boolean isOpen(LocalDate day) {
            return round.isOpen(beginning(day));
        }

        private boolean stands(LocalDate day) {
            return round.stands(beginning(day));
        }

        private boolean isWorked(LocalDate day) {
            return calendar.day(day).map(CalendarDay::isWorkingDay).orElse(false);
        }

        private int daysLeft(LocalDate day) {
            return calendar.between(day, due) instanceof Reckoned.Known<Integer>(Integer days, boolean ignored)
                    ? days
                    : 0;
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
