package ipstrategy.gateway.sdmx.asking;

import ipstrategy.gateway.sdmx.asking.Condition.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The year by which a query counts reporting periods, such as `2017-Q1` or `2017-M03`. Periods of the calendar,
/// such as `2017` or `2017-03`, mean the same whichever year it is.
///
/// @param start its first day
public record ReportingYear(MonthDay start) {

    /// That of the calendar.
    public static final ReportingYear CALENDAR = new ReportingYear(MonthDay.of(1, 1));

    private static final String TIME = "TIME_PERIOD";

    private static final Pattern PERIOD = Pattern.compile("([0-9]{4})-(A1|S[12]|Q[1-4]|M(?:0[1-9]|1[0-2]))");

    /// Reads the day on which it begins, as `--07-01`; empty where the text is none.
    public static Optional<ReportingYear> parse(String text) {
        try {
            return Optional.of(new ReportingYear(MonthDay.parse(text)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// The same conditions, with the days that its reporting periods are.
    public Map<String, Condition> read(Map<String, Condition> conditions) {
        Condition time = conditions.get(TIME);
        if (time == null || equals(CALENDAR)) {
            return conditions;
        }
        Map<String, Condition> read = new LinkedHashMap<>(conditions);
        read.put(
                TIME,
                new Condition(time.alternatives().stream()
                        .map(terms -> terms.stream().map(this::read).toList())
                        .toList()));
        return read;
    }

    private Term read(Term term) {
        return switch (term.operator()) {
            case EQ, NE, LT, LE, GT, GE -> new Term(term.operator(), range(term.value()));
            // They look at how a period is written.
            case CO, NC, SW, EW -> term;
        };
    }

    /// A reporting period as a time range, `2017-07-01/P3M`; whatever else it is, as it was written. It ends where the
    /// next begins, which is a length in days where the first day is one that not every month has.
    private String range(String period) {
        Matcher reported = PERIOD.matcher(period);
        if (!reported.matches()) {
            return period;
        }
        int months = switch (reported.group(2).charAt(0)) {
            case 'A' -> 12;
            case 'S' -> 6;
            case 'Q' -> 3;
            default -> 1;
        };
        int number = Integer.parseInt(reported.group(2).substring(1));
        LocalDate year = start.atYear(Integer.parseInt(reported.group(1)));
        LocalDate first = year.plusMonths((number - 1L) * months);
        LocalDate next = year.plusMonths((long) number * months);
        return first.plusMonths(months).equals(next)
                ? first + "/P" + months + "M"
                : first + "/P" + ChronoUnit.DAYS.between(first, next) + "D";
    }
}
