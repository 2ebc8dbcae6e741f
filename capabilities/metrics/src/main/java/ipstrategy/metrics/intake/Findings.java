package ipstrategy.metrics.intake;

import ipstrategy.metrics.intake.RowProblem.Severity;
import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.Rows;
import ipstrategy.metrics.table.Unreadable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found wrong or odd during one intake. All of it is counted; the first hundred thousand are told.
final class Findings {

    private static final int MOST = 100_000;
    private static final int LONGEST_FOUND = 100;

    private final Rows rows;
    private final List<RowProblem> problems = new ArrayList<>();

    /// Rows refused, and rows only odd, as bits: a million of them are 125 kB.
    private final BitSet refused = new BitSet();

    private final BitSet odd = new BitSet();
    private boolean allTold = true;

    Findings(Rows rows) {
        this.rows = rows;
    }

    void error(long row, @Nullable Column column, String word, String found, Object... arguments) {
        add(Severity.ERROR, row, column, word, found, arguments);
    }

    void warning(long row, @Nullable Column column, String word, String found, Object... arguments) {
        odd.set(Math.toIntExact(row));
        add(Severity.WARNING, row, column, word, found, arguments);
    }

    void refuse(long row) {
        refused.set(Math.toIntExact(row));
    }

    /// The source as a whole cannot be read.
    void unreadable(Unreadable source) {
        problems.add(new RowProblem(
                source.row(), Severity.ERROR, null, source.cell(), null, source.word(), source.arguments(), ""));
    }

    long refused() {
        return refused.cardinality();
    }

    BitSet refusedRows() {
        return refused;
    }

    long odd() {
        odd.andNot(refused);
        return odd.cardinality();
    }

    boolean allTold() {
        return allTold;
    }

    /// In the order of the rows.
    List<RowProblem> problems() {
        problems.sort(Comparator.comparingLong(RowProblem::row));
        return problems;
    }

    private void add(
            Severity severity, long row, @Nullable Column column, String word, String found, Object[] arguments) {
        if (problems.size() >= MOST) {
            allTold = false;
            return;
        }
        problems.add(new RowProblem(
                row,
                severity,
                column,
                column == null ? null : rows.cell(row, column),
                column == null ? null : rows.pointer(row, column),
                word,
                List.of(arguments),
                found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…"));
    }
}
