package ipstrategy.metrics.table;

import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A figure as somebody proposes it: what stands in its cells, and where it stands. Nothing of it has been checked.
public final class ProposedFigure {

    private final long row;
    private final String[] cells;
    private final @Nullable Flaw flaw;

    private ProposedFigure(long row, String[] cells, @Nullable Flaw flaw) {
        this.row = row;
        this.cells = cells;
        this.flaw = flaw;
    }

    /// What kept a row from being read as it stands.
    ///
    /// @param column where, or null for the row as a whole
    /// @param word the key of the sentence that says what
    public record Flaw(@Nullable Column column, String word, List<Object> arguments) {

        static Flaw at(@Nullable Column column, String word, Object... arguments) {
            return new Flaw(column, word, List.of(arguments));
        }
    }

    /// A row with what stands in its cells; those that are not named are empty.
    ///
    /// @param row its place in its source, from 1
    public static ProposedFigure of(long row, Map<Column, String> cells) {
        String[] all = blank();
        cells.forEach((column, text) -> all[column.ordinal()] = text);
        return new ProposedFigure(row, all, null);
    }

    /// A figure that the platform itself has counted or computed.
    public static ProposedFigure counted(
            long row,
            MetricCode metric,
            Period period,
            String region,
            Map<String, String> breakdown,
            BigDecimal value,
            String unit) {
        String[] all = blank();
        all[Column.METRIC.ordinal()] = metric.value();
        all[Column.PERIOD.ordinal()] = period.toString();
        all[Column.REGION.ordinal()] = region;
        all[Column.BREAKDOWN.ordinal()] = new TreeMap<>(breakdown)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(";"));
        all[Column.VALUE.ordinal()] = value.toPlainString();
        all[Column.UNIT.ordinal()] = unit;
        return new ProposedFigure(row, all, null);
    }

    /// Takes the cells as they are, without a copy: a reader makes new ones for each row.
    static ProposedFigure taking(long row, String[] cells, @Nullable Flaw flaw) {
        return new ProposedFigure(row, cells, flaw);
    }

    static String[] blank() {
        String[] cells = new String[Column.COUNT];
        Arrays.fill(cells, "");
        return cells;
    }

    /// Its place in its source: the row as a spreadsheet counts, the line of NDJSON, the place in a JSON array from 1.
    public long row() {
        return row;
    }

    /// What stands in a cell; an empty text where nothing does.
    public String get(Column column) {
        return cells[column.ordinal()];
    }

    public @Nullable Flaw flaw() {
        return flaw;
    }
}
