package ipstrategy.gateway.sdmx.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A period as SDMX writes it. A span of years `2011/2015` is the time range `2011-01-01/P5Y`, of frequency `A5`; a day
/// is the instant at which a figure was taken. A range that is a period of the calendar has the name of that.
///
/// @param text as SDMX writes it
/// @param frequency a code of CL_FREQ
public record Moment(String text, String frequency, LocalDate start, LocalDate end) {

    /// The spans that CL_FREQ (SDMX cross-domain code list, version 2.1) knows; any other is `O`, other.
    public static final Set<Integer> SPANS = Set.of(2, 3, 4, 5, 10, 20, 30);

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(-A1)?");
    private static final Pattern SPAN = Pattern.compile("([0-9]{4})/([0-9]{4})");
    private static final Pattern RANGE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/P([0-9]{1,3})([YMD])");
    private static final Pattern PART = Pattern.compile("([0-9]{4})-([SQ])([1-4])");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-M?([0-9]{2})");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(T.*)?");

    /// Reads a period as the services or as callers write it; empty where the text is none.
    public static Optional<Moment> parse(String text) {
        try {
            return Optional.ofNullable(parsed(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Moment parsed(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return years(year.group(1), number(year, 1), 1);
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches() && number(span, 2) > number(span, 1)) {
            return span(number(span, 1), number(span, 2) - number(span, 1) + 1);
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches() && number(range, 2) > 0 && range.group(3).equals("D")) {
            LocalDate first = LocalDate.parse(range.group(1));
            return new Moment(text, "O", first, first.plusDays(number(range, 2) - 1L));
        }
        if (range.matches() && number(range, 2) > 0) {
            int months = range.group(3).equals("Y") ? 12 * number(range, 2) : number(range, 2);
            return range(text, LocalDate.parse(range.group(1)), months);
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return part(text, part);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth which = YearMonth.of(number(month, 1), number(month, 2));
            return months(which.toString(), "M", which, 1);
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate which = LocalDate.parse(day.group(1));
            return new Moment(day.group(1), "D", which, which);
        }
        return null;
    }

    private static Moment range(String text, LocalDate start, int months) {
        YearMonth first = YearMonth.from(start);
        int before = first.getMonthValue() - 1;
        if (start.getDayOfMonth() == 1 && before == 0 && months % 12 == 0) {
            return months == 12
                    ? years("%04d".formatted(first.getYear()), first.getYear(), 1)
                    : span(first.getYear(), months / 12);
        }
        if (start.getDayOfMonth() == 1 && months == 1) {
            return months(first.toString(), "M", first, 1);
        }
        if (start.getDayOfMonth() == 1 && (months == 3 || months == 6) && before % months == 0) {
            String frequency = months == 3 ? "Q" : "S";
            String name = "%04d-%s%d".formatted(first.getYear(), frequency, before / months + 1);
            return months(name, frequency, first, months);
        }
        return new Moment(text, "O", start, start.plusMonths(months).minusDays(1));
    }

    private static @Nullable Moment part(String text, Matcher part) {
        int months = part.group(2).equals("S") ? 6 : 3;
        int first = (number(part, 3) - 1) * months + 1;
        return first > 12 ? null : months(text, part.group(2), YearMonth.of(number(part, 1), first), months);
    }

    private static Moment span(int first, int count) {
        return years("%04d-01-01/P%dY".formatted(first, count), first, count);
    }

    private static Moment years(String text, int first, int count) {
        String frequency = count == 1 ? "A" : SPANS.contains(count) ? "A" + count : "O";
        return new Moment(text, frequency, LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }

    private static Moment months(String text, String frequency, YearMonth first, int count) {
        return new Moment(
                text, frequency, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
