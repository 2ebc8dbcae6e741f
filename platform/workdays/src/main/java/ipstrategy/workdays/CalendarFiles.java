package ipstrategy.workdays;

import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seeds;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads the calendar, one file for each year, and checks that no day is said to be two things.
final class CalendarFiles {

    /// Files are looked for in these years; in between a year may lack.
    private static final int FIRST = 2000;

    private static final int LAST = 2099;

    private final Seeds seeds;

    CalendarFiles(Seeds seeds) {
        this.seeds = seeds;
    }

    /// All years that there are files of.
    ///
    /// @throws ipstrategy.seeding.SeedsRefused where any of them is wrong
    List<CalendarYear> read() {
        List<CalendarYear> years = IntStream.rangeClosed(FIRST, LAST)
                .filter(year -> seeds.has(file(year)))
                .mapToObj(year -> seeds.record(file(year), record -> year(year, record)))
                .toList();
        seeds.check();
        return years;
    }

    private static String file(int year) {
        return "calendars/" + year + ".yaml";
    }

    private static CalendarYear year(int year, SeedRecord record) {
        int written = record.wholeNumber("year");
        if (written != 0 && written != year) {
            record.wrong("year", "must be " + year + ", as the file is named");
        }
        CalendarYear.Basis basis = record.oneOf("basis", CalendarYear.Basis.class);
        Set<String> sources = new LinkedHashSet<>();
        record.records("sources", source -> {
            source.optionalDate("date");
            return sources.add(source.text("number"));
        });
        Set<LocalDate> taken = new HashSet<>();
        List<Holiday> holidays =
                record.records("holidays", holiday -> holiday(new Frame(year, basis, sources, taken), holiday));
        return new CalendarYear(year, basis, holidays);
    }

    /// What a holiday is held against.
    private record Frame(int year, CalendarYear.Basis basis, Set<String> sources, Set<LocalDate> taken) {}

    private static Holiday holiday(Frame frame, SeedRecord record) {
        LocalDate from = day("from", frame, record);
        LocalDate to = day("to", frame, record);
        if (to.isBefore(from)) {
            record.wrong("to", to + " is before " + from);
        }
        List<String> sources = record.codes("sources", frame.sources());
        if (sources.isEmpty()) {
            record.wrong("sources", "must name a document");
        }
        record.optionalText("note");
        Holiday holiday = new Holiday(record.bilingual("name", 20, 60), from, to, makeUp(frame, record), sources);
        if (from.getYear() == to.getYear()) {
            holiday.days().forEach(day -> take(day, "from", frame, record));
        }
        return holiday;
    }

    private static List<LocalDate> makeUp(Frame frame, SeedRecord record) {
        List<LocalDate> days = new ArrayList<>();
        for (String written : record.texts("makeUp")) {
            try {
                LocalDate day = LocalDate.parse(written);
                inYear(day, "makeUp", frame, record);
                if (!CalendarDay.isWeekend(day)) {
                    record.wrong("makeUp", day + " is no Saturday or Sunday");
                }
                take(day, "makeUp", frame, record);
                days.add(day);
            } catch (DateTimeParseException noSuchDay) {
                record.wrong("makeUp", "«" + written + "» is not a day of the calendar");
            }
        }
        if (!days.isEmpty() && frame.basis() == CalendarYear.Basis.LAW_ONLY) {
            record.wrong("makeUp", "must be empty: the law fixes no day to be made up for");
        }
        return days;
    }

    /// A day that must be there. Where it is not, the first of the year stands in until the fault ends the load.
    private static LocalDate day(String field, Frame frame, SeedRecord record) {
        LocalDate day = record.optionalDate(field);
        if (day == null) {
            record.text(field);
            return LocalDate.of(frame.year(), 1, 1);
        }
        inYear(day, field, frame, record);
        return day;
    }

    private static void inYear(LocalDate day, String field, Frame frame, SeedRecord record) {
        if (day.getYear() != frame.year()) {
            record.wrong(field, day + " is not in " + frame.year());
        }
    }

    private static void take(LocalDate day, String field, Frame frame, SeedRecord record) {
        if (!frame.taken().add(day)) {
            record.wrong(field, day + " stands twice");
        }
    }
}
