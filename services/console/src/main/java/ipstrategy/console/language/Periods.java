package ipstrategy.console.language;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Periods of the API as people read them: `2017-Q3` is 2017年第3季度, "Q3 2017".
public final class Periods {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-[HS]([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern SPAN = Pattern.compile("([^/]+)/([^/]+)");

    private Periods() {}

    /// A period said, or as it is written where it has none of the known forms.
    public static String say(String period, Language language) {
        boolean chinese = language == Language.ZH;
        Matcher matcher;
        if ((matcher = YEAR.matcher(period)).matches()) {
            return chinese ? period + "年" : period;
        }
        if ((matcher = HALF.matcher(period)).matches()) {
            boolean first = matcher.group(2).equals("1");
            return chinese
                    ? matcher.group(1) + (first ? "年上半年" : "年下半年")
                    : (first ? "first half of " : "second half of ") + matcher.group(1);
        }
        if ((matcher = QUARTER.matcher(period)).matches()) {
            return chinese
                    ? "%s年第%s季度".formatted(matcher.group(1), matcher.group(2))
                    : "Q%s %s".formatted(matcher.group(2), matcher.group(1));
        }
        if ((matcher = MONTH.matcher(period)).matches()) {
            return chinese
                    ? "%s年%d月".formatted(matcher.group(1), Integer.valueOf(matcher.group(2)))
                    : Month.of(Integer.parseInt(matcher.group(2))).getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                            + matcher.group(1);
        }
        if ((matcher = SPAN.matcher(period)).matches()) {
            return chinese
                    ? say(matcher.group(1), language) + "至" + say(matcher.group(2), language)
                    : say(matcher.group(1), language) + " to " + say(matcher.group(2), language);
        }
        return period;
    }
}
