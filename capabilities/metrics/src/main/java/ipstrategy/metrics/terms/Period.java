package ipstrategy.metrics.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time a figure is about, written as in SDMX: a year `2017`, a half `2017-S1`, a quarter `2017-Q3`, a month
/// `2017-05`, a day `2017-12-31` for a figure as of that day, or a span of years `2011/2015`. A five-year sum is a span
/// and never a year.
public final class Period {

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})");
    private static final Pattern SPAN = Pattern.compile("([0-9]{4})/([0-9]{4})");
    private static final Pattern PART = Pattern.compile("([0-9]{4})-([SQ])([1-4])");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final String text;
    private final LocalDate start;
    private final LocalDate end;

    private Period(String text, LocalDate start, LocalDate end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /// Reads a period.
    ///
    /// @throws IllegalArgumentException where the text is none
    @JsonCreator
    public static Period of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a period: " + text));
    }

    /// Reads a period; empty where the text is none.
    public static Optional<Period> parse(String text) {
        try {
            return Optional.ofNullable(parsed(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public LocalDate start() {
        return start;
    }

    public LocalDate end() {
        return end;
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && period.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// There is no year 0: what would begin in it is no period.
    private static @Nullable Period parsed(String text) {
        Period period = written(text);
        return period == null || period.start.getYear() < 1 ? null : period;
    }

    private static @Nullable Period written(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return years(text, text, text);
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches() && span.group(1).compareTo(span.group(2)) < 0) {
            return years(text, span.group(1), span.group(2));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return part(text, part);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return months(text, YearMonth.parse(text), 1);
        }
        if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return new Period(text, day, day);
        }
        return null;
    }

    private static Period years(String text, String first, String last) {
        return new Period(
                text, LocalDate.of(Integer.parseInt(first), 1, 1), LocalDate.of(Integer.parseInt(last), 12, 31));
    }

    private static @Nullable Period part(String text, Matcher part) {
        int months = part.group(2).equals("S") ? 6 : 3;
        int place = Integer.parseInt(part.group(3));
        int first = (place - 1) * months + 1;
        return first > 12 ? null : months(text, YearMonth.of(Integer.parseInt(part.group(1)), first), months);
    }

    private static Period months(String text, YearMonth first, int count) {
        return new Period(text, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
}
