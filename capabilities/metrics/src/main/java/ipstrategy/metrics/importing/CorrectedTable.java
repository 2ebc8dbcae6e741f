package ipstrategy.metrics.importing;

import ipstrategy.files.Opened;
import ipstrategy.files.StoredFiles;
import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.CsvTable;
import ipstrategy.metrics.table.Encoding;
import ipstrategy.metrics.table.ProposedFigure;
import ipstrategy.metrics.table.Rows;
import ipstrategy.metrics.table.Unreadable;
import ipstrategy.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The table to put right and hand in again: what was refused with what is wrong beside it. Where nothing came in
/// because of it, the other rows too.
@ApplicationScoped
class CorrectedTable {

    private final Problems problems;
    private final StoredFiles files;

    CorrectedTable(Problems problems, StoredFiles files) {
        this.problems = problems;
        this.files = files;
    }

    void write(FigureImport of, Language language, OutputStream out) throws IOException {
        Map<Long, String> wrong = problems.byRow(of.id(), language);
        boolean all = of.mode() == Intake.Mode.ALL_OR_NOTHING;
        Rows.Content content = () -> open(of);
        try (CsvTable table = CsvTable.withRemarks(out)) {
            Encoding encoding = of.format().isText() ? Encoding.of(content, of.contentType()) : Encoding.UTF_8;
            of.format().rows(content, encoding).each(row -> {
                String remark = wrong.getOrDefault(row.row(), "");
                if (all || !remark.isEmpty()) {
                    write(table, row, remark);
                }
            });
        } catch (Unreadable source) {
            // As far as it can be read; what ends it stands among its problems.
        }
    }

    private static void write(CsvTable table, ProposedFigure row, String remark) {
        String[] cells = new String[Column.values().length];
        for (Column column : Column.values()) {
            cells[column.ordinal()] = row.get(column);
        }
        try {
            table.write(cells, remark);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private InputStream open(FigureImport of) throws IOException {
        return switch (files.open(of.sha256(), of.size())) {
            case Opened.Content(InputStream stream) -> stream;
            case Opened.Missing() -> throw new IOException("the table of import " + of.id() + " is missing");
            case Opened.Damaged damaged -> throw new IOException("the table of import " + of.id() + " is damaged");
        };
    }
}
