package ipstrategy.bench.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Makes tables of figures: months, provinces and a breakdown whose parts add up to their whole, with errors planted in
/// rows that are known.
///
/// @param path where it is
/// @param wrong the rows in which something is wrong, as a spreadsheet counts
record FigureFile(Path path, Set<Long> wrong) {

    private static final YearMonth FIRST = YearMonth.of(2005, 1);
    private static final int MONTHS = 240;
    private static final int PARTS = 3;

    /// One line each, of metric, month, province, breakdown and value; `%6$s` is a value that does not add up.
    private static final List<String> SPOILT = List.of(
            "NO-SUCH-METRIC,%2$s,%3$s,%4$s,%5$s,CASE,",
            "%1$s,%2$s-99,%3$s,%4$s,%5$s,CASE,",
            "%1$s,%2$s,999999,%4$s,%5$s,CASE,",
            "%1$s,%2$s,%3$s,COLOUR=RED,%5$s,CASE,",
            "%1$s,%2$s,%3$s,%4$s,about %5$s,CASE,",
            "%1$s,%2$s,%3$s,%4$s,%5$s,PIECE,",
            "%1$s,%2$s,%3$s,%4$s,-%5$s,CASE,",
            "%1$s,%2$s,%3$s,%4$s,%5$s,CASE,=1+1",
            "%1$s,2011/2015,%3$s,%4$s,%5$s,CASE,");

    static String metric(int number) {
        return "BENCH-IMPORT-%04d".formatted(number);
    }

    /// How many metrics so many rows are about.
    static int metrics(int rows, List<String> provinces) {
        int each = provinces.size() * MONTHS * PARTS;
        return (rows + each - 1) / each;
    }

    static FigureFile write(Path path, List<String> provinces, int rows, int errors) throws IOException {
        Set<Long> wrong = new TreeSet<>();
        int every = errors == 0 ? Integer.MAX_VALUE : rows / errors;
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("metric,period,region,breakdown,value,unit,printed\r\n");
            for (int at = 0; at < rows; at++) {
                boolean spoilt = at % every == every / 2 && wrong.size() < errors;
                line(out, provinces, at, spoilt ? wrong.size() : -1);
                if (spoilt) {
                    wrong.add(at + 2L);
                }
            }
        }
        return new FigureFile(path, wrong);
    }

    private static void line(BufferedWriter out, List<String> provinces, int at, int error) throws IOException {
        int part = at % PARTS;
        int place = at / PARTS;
        String province = provinces.get(place % provinces.size());
        int month = place / provinces.size();
        String metric = metric(month / MONTHS);
        String period = FIRST.plusMonths(month % MONTHS).toString();
        long half = 1000L + Math.floorMod(place * 7919L, 9000L);
        String breakdown = part == 0 ? "" : part == 1 ? "TYPE=A" : "TYPE=B";
        String value =
                part == 0 ? Long.toString(2 * half + 1) : part == 1 ? Long.toString(half) : Long.toString(half + 1);
        if (error < 0) {
            out.append(metric)
                    .append(',')
                    .append(period)
                    .append(',')
                    .append(province)
                    .append(',');
            out.append(breakdown).append(',').append(value).append(",CASE,\r\n");
        } else {
            // A whole that does not add up is an error too, but only its parts make it one.
            String form =
                    part == 0 && error % 2 == 0 ? "%1$s,%2$s,%3$s,%4$s,9%5$s,CASE," : SPOILT.get(error % SPOILT.size());
            out.append(form.formatted(metric, period, province, breakdown, value))
                    .append("\r\n");
        }
    }
}
