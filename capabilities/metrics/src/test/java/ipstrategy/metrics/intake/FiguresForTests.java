package ipstrategy.metrics.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Makes tables of figures for tests, with errors planted in known rows.
public final class FiguresForTests {

    public static final String TITLES = "metric,period,region,breakdown,value,unit,printed\r\n";

    /// What is planted, one after the other.
    private static final List<String> SPOILT = List.of(
            "NO-SUCH-METRIC,%s,%s,,%d,RECORD,",
            "%4$s,2015-13-%s,%s,,%d,RECORD,",
            "%4$s,%s,999%s,,%d,RECORD,",
            "%4$s,%s,%s,LEVEL=HIGH,%d,RECORD,",
            "%4$s,%s,%s,,\"1,%d\",RECORD,",
            "%4$s,%s,%s,,%d,CASE,",
            "%4$s,%s,%s,,-%d,CASE,",
            "%4$s,%s,%s,,%d,RECORD,=1+1",
            "%4$s,2011/2015,CN,,%3$d,RECORD,",
            "%4$s,%s,%s,,,RECORD,");

    private FiguresForTests() {}

    /// A table, and the rows whose errors must be found.
    public record Planted(String csv, Set<Long> wrong) {}

    /// Days of one metric in regions, as many as are asked for, every so many spoilt.
    public static Planted days(String metric, List<String> regions, int rows, int errors) {
        StringBuilder csv = new StringBuilder(TITLES);
        Set<Long> wrong = new TreeSet<>();
        int every = errors == 0 ? Integer.MAX_VALUE : rows / errors;
        LocalDate first = LocalDate.of(1990, 1, 1);
        for (int at = 0; at < rows; at++) {
            String day = first.plusDays(at / regions.size()).toString();
            String region = regions.get(at % regions.size());
            boolean spoilt = at % every == every - 1 && wrong.size() < errors;
            String form = spoilt ? SPOILT.get(wrong.size() % SPOILT.size()) : "%4$s,%1$s,%2$s,,%3$d,RECORD,";
            csv.append(String.format(Locale.ROOT, form, day, region, at, metric))
                    .append("\r\n");
            if (spoilt) {
                wrong.add(at + 2L);
            }
        }
        return new Planted(csv.toString(), wrong);
    }

    /// Lines of a table.
    public static String csv(String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.addFirst(TITLES.strip());
        return String.join("\r\n", all) + "\r\n";
    }
}
