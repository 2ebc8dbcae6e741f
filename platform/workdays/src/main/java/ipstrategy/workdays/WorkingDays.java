package ipstrategy.workdays;

import ipstrategy.seeding.Seeds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/// The calendar of working days of mainland China. A day is counted as the Civil Code counts (articles 201 and 203):
/// the day on which a term begins is not part of it, and a term does not end on a day off.
///
/// What people enter of a year at run time takes the place of what the seeds say of it. Each question is answered
/// by the calendar as it stands when it is asked.
///
/// It is one bean of the application; a test makes its own: `WorkingDays.of(Seeds.ofClasspath())` has the real years,
/// and `Seeds.of(…)` takes years written for the test.
public final class WorkingDays {

    private final List<CalendarYear> seeded;
    private volatile Edition edition;

    private WorkingDays(List<CalendarYear> seeded) {
        this.seeded = List.copyOf(seeded);
        this.edition = Edition.of(this.seeded, List.of());
    }

    /// The calendar as it stood at some time.
    ///
    /// @param entered what people entered, by its year
    /// @param years all years with data
    private record Edition(Map<Integer, Announcement> entered, NavigableMap<Integer, CalendarYear> years) {

        static Edition of(List<CalendarYear> seeded, Collection<Announcement> said) {
            Map<Integer, Announcement> entered = new TreeMap<>();
            NavigableMap<Integer, CalendarYear> years = new TreeMap<>();
            seeded.forEach(year -> years.put(year.year(), year));
            said.forEach(one -> {
                entered.put(one.year(), one);
                years.put(one.year(), CalendarYear.of(one));
            });
            return new Edition(entered, years);
        }
    }

    /// The calendar that these seeds hold.
    ///
    /// @throws ipstrategy.seeding.SeedsRefused where any file of it is wrong
    public static WorkingDays of(Seeds seeds) {
        return new WorkingDays(new CalendarFiles(seeds).read());
    }

    /// Reckons with what people have entered, and with the seeds for all other years.
    void hold(Collection<Announcement> said) {
        edition = Edition.of(seeded, said);
    }

    /// Reckons with what people have entered of one more year, or anew of one.
    void add(Announcement said) {
        Map<Integer, Announcement> entered = new TreeMap<>(edition.entered());
        entered.merge(said.year(), said, (held, fresh) -> held.revision() > fresh.revision() ? held : fresh);
        hold(entered.values());
    }

    /// Another number whenever people have entered a year: what was reckoned before may come out otherwise now.
    public long edition() {
        return edition.entered().values().stream()
                .mapToLong(Announcement::revision)
                .sum();
    }

    /// The years with data.
    public NavigableSet<Integer> years() {
        return edition.years().navigableKeySet();
    }

    /// The days of a year that are other than their weekday says, in order; none in a year without data.
    public List<CalendarDay> special(int year) {
        CalendarYear known = edition.years().get(year);
        return known == null ? List.of() : known.special();
    }

    /// What sort of day this is; empty in a year without data.
    public Optional<CalendarDay> day(LocalDate date) {
        return Optional.ofNullable(edition.years().get(date.getYear())).map(year -> year.day(date));
    }

    public Reckoned<Boolean> isWorkingDay(LocalDate date) {
        return day(date)
                .<Reckoned<Boolean>>map(day -> new Reckoned.Known<>(day.isWorkingDay(), day.provisional()))
                .orElseGet(() -> new Reckoned.UnknownYear<>(date.getYear()));
    }

    /// The day so many working days later, not counting the day itself; with a negative number so many earlier. With 0
    /// the day itself, or the next working day where it is a day off.
    public Reckoned<LocalDate> plus(LocalDate from, int workingDays) {
        if (workingDays == 0) {
            return onOrAfter(from);
        }
        return walk(from, Math.abs((long) workingDays), workingDays > 0 ? 1 : -1);
    }

    /// The first working day after a day.
    public Reckoned<LocalDate> next(LocalDate day) {
        return walk(day, 1, 1);
    }

    /// The day itself, or the next working day where it is a day off: where a term ends that is counted in days.
    public Reckoned<LocalDate> onOrAfter(LocalDate day) {
        return walk(day.minusDays(1), 1, 1);
    }

    /// The day itself, or the last working day before it.
    public Reckoned<LocalDate> onOrBefore(LocalDate day) {
        return walk(day.plusDays(1), 1, -1);
    }

    /// How many working days lie after the first day up to and with the last; negative where the last comes first. So
    /// `plus` with this number leads from a working day to the other.
    public Reckoned<Integer> between(LocalDate first, LocalDate last) {
        NavigableMap<Integer, CalendarYear> years = edition.years();
        int step = last.isBefore(first) ? -1 : 1;
        int counted = 0;
        boolean provisional = false;
        for (LocalDate day = first; !day.equals(last); ) {
            day = day.plusDays(step);
            CalendarYear year = years.get(day.getYear());
            if (year == null) {
                return new Reckoned.UnknownYear<>(day.getYear());
            }
            provisional |= year.isProvisional();
            counted += year.day(day).isWorkingDay() ? step : 0;
        }
        return new Reckoned.Known<>(counted, provisional);
    }

    private Reckoned<LocalDate> walk(LocalDate from, long workingDays, int step) {
        NavigableMap<Integer, CalendarYear> years = edition.years();
        LocalDate day = from;
        boolean provisional = false;
        for (long left = workingDays; left > 0; ) {
            day = day.plusDays(step);
            CalendarYear year = years.get(day.getYear());
            if (year == null) {
                return new Reckoned.UnknownYear<>(day.getYear());
            }
            provisional |= year.isProvisional();
            left -= year.day(day).isWorkingDay() ? 1 : 0;
        }
        return new Reckoned.Known<>(day, provisional);
    }
}
