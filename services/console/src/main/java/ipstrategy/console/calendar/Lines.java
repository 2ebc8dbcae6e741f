package ipstrategy.console.calendar;

import ipstrategy.console.language.Language;
import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days of a year as people type them or paste them from a sheet, a day or several days on each line:
/// `2027-02-05/2027-02-11, 休, 春节, Spring Festival`.
final class Lines {

    private static final int MOST_DAYS = 60;
    private static final int CELLS = 4;
    private static final Pattern CELL = Pattern.compile("[|,，;；]");
    private static final String DAY = "(\\d{4}-\\d{1,2}-\\d{1,2})";
    private static final Pattern DAYS = Pattern.compile(DAY + "(?:\\s*[/~～–—至]\\s*" + DAY + ")?");
    private static final Map<String, String> KINDS = Map.of(
            "休",
            SpecialDay.HOLIDAY,
            "放假",
            SpecialDay.HOLIDAY,
            "H",
            SpecialDay.HOLIDAY,
            SpecialDay.HOLIDAY,
            SpecialDay.HOLIDAY,
            "班",
            SpecialDay.MAKE_UP,
            "上班",
            SpecialDay.MAKE_UP,
            "W",
            SpecialDay.MAKE_UP,
            SpecialDay.MAKE_UP,
            SpecialDay.MAKE_UP);

    private Lines() {}

    /// What was read.
    ///
    /// @param lines for each day the line on which it stands, from 1
    /// @param unclear the lines that could not be read, from 1
    record Read(List<SpecialDay> days, List<Integer> lines, List<Integer> unclear) {}

    /// The first cells are parted by tabs where there is one, else by commas, semicolons or bars; a name in English
    /// may hold some more.
    static Read read(String typed) {
        List<SpecialDay> days = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Integer> unclear = new ArrayList<>();
        String[] lines = typed.split("\n", -1);
        for (int place = 0; place < lines.length; place++) {
            if (!lines[place].isBlank() && !take(lines[place], days)) {
                unclear.add(place + 1);
            }
            places.addAll(Collections.nCopies(days.size() - places.size(), place + 1));
        }
        return new Read(List.copyOf(days), List.copyOf(places), List.copyOf(unclear));
    }

    /// The days as they would be typed.
    static String written(List<SpecialDay> days, Language language) {
        List<String> lines = new ArrayList<>();
        for (int first = 0; first < days.size(); ) {
            int last = first;
            while (last + 1 < days.size() && days.get(last + 1).follows(days.get(last))) {
                last++;
            }
            lines.add(line(days.get(first), days.get(last), language));
            first = last + 1;
        }
        return String.join("\n", lines);
    }

    private static String line(SpecialDay first, SpecialDay last, Language language) {
        String days = first.date().equals(last.date()) ? first.date().toString() : first.date() + "/" + last.date();
        return String.join(
                ", ",
                days,
                sign(first, language),
                first.name().zh(),
                first.name().en());
    }

    private static String sign(SpecialDay day, Language language) {
        boolean worked = day.kind().equals(SpecialDay.MAKE_UP);
        return switch (language) {
            case ZH -> worked ? "班" : "休";
            case EN -> worked ? "W" : "H";
        };
    }

    private static boolean take(String line, List<SpecialDay> days) {
        String[] cells = line.contains("\t") ? line.split("\t", CELLS) : CELL.split(line, CELLS);
        if (cells.length < CELLS) {
            return false;
        }
        String kind = KINDS.get(cells[1].strip().toUpperCase(Locale.ROOT));
        Text name = new Text(cells[2].strip(), cells[3].strip());
        List<LocalDate> dates = dates(cells[0].strip());
        if (kind == null || dates.isEmpty()) {
            return false;
        }
        for (LocalDate date : dates) {
            days.add(new SpecialDay(date, kind, name));
        }
        return true;
    }

    /// The days of a cell; none where it holds no days.
    private static List<LocalDate> dates(String cell) {
        Matcher days = DAYS.matcher(cell);
        if (!days.matches()) {
            return List.of();
        }
        try {
            LocalDate first = day(days.group(1));
            String until = days.group(2);
            LocalDate last = until == null ? first : day(until);
            return last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))
                    ? List.of()
                    : first.datesUntil(last.plusDays(1)).toList();
        } catch (DateTimeParseException none) {
            return List.of();
        }
    }

    /// Sheets leave out the zero before a single digit.
    private static LocalDate day(String written) {
        String[] parts = written.split("-");
        return LocalDate.parse(parts[0] + "-" + twoDigits(parts[1]) + "-" + twoDigits(parts[2]));
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
