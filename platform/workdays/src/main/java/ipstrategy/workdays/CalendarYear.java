package ipstrategy.workdays;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The days of one year that are not what their place in the week says.
final class CalendarYear {

    /// What a year rests on.
    enum Basis {
        /// the yearly notice of the General Office of the State Council
        NOTICE,
        /// the law alone, until the notice comes
        LAW_ONLY
    }

    private final int year;
    private final Basis basis;
    private final Map<LocalDate, CalendarDay> special = new HashMap<>();

    CalendarYear(int year, Basis basis, List<Holiday> holidays) {
        this.year = year;
        this.basis = basis;
        for (Holiday holiday : holidays) {
            holiday.days().forEach(day -> put(day, CalendarDay.Kind.PUBLIC_HOLIDAY, holiday));
            holiday.makeUp().forEach(day -> put(day, CalendarDay.Kind.MAKE_UP_WORKING_DAY, holiday));
        }
    }

    /// A year as people entered it from its notice.
    static CalendarYear of(Announcement said) {
        CalendarYear year = new CalendarYear(said.year(), Basis.NOTICE, List.of());
        said.days()
                .forEach(
                        day -> year.special.put(day.date(), day.in(said.source().number())));
        return year;
    }

    int year() {
        return year;
    }

    CalendarDay day(LocalDate date) {
        CalendarDay known = special.get(date);
        return known == null ? new CalendarDay(date, CalendarDay.Kind.ordinary(date), null, isProvisional()) : known;
    }

    /// The days that are other than their weekday says, in order.
    List<CalendarDay> special() {
        return special.values().stream()
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
    }

    boolean isProvisional() {
        return basis == Basis.LAW_ONLY;
    }

    private void put(LocalDate date, CalendarDay.Kind kind, Holiday holiday) {
        special.put(date, new CalendarDay(date, kind, holiday, isProvisional()));
    }
}
