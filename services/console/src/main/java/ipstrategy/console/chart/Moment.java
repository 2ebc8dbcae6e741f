package ipstrategy.console.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a period stands on an axis of years. A year stands at its number, a part of a year after it, and a span where
/// it ends.
final class Moment {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:-(?:[HS]([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");
    private static final double MONTHS = 12;
    private static final double QUARTERS = 4;
    private static final double HALVES = 2;

    private Moment() {}

    static double of(String period) {
        String end = period.substring(period.lastIndexOf('/') + 1);
        Matcher matcher = WRITTEN.matcher(end);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a period: " + period);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return year + (Integer.parseInt(matcher.group(2)) - 1) / HALVES;
        }
        if (matcher.group(3) != null) {
            return year + (Integer.parseInt(matcher.group(3)) - 1) / QUARTERS;
        }
        if (matcher.group(4) != null) {
            return year + (Integer.parseInt(matcher.group(4)) - 1) / MONTHS;
        }
        return year;
    }
}
