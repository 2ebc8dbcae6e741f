package ipstrategy.metrics.importing;

import ipstrategy.files.Opened;
import ipstrategy.files.StoredFiles;
import ipstrategy.metrics.correcting.CorrectedRows;
import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.table.Encoding;
import ipstrategy.metrics.table.ProposedFigure;
import ipstrategy.metrics.table.Rows;
import ipstrategy.metrics.table.TableFormat;
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

    /// Whether a sheet holds it.
    static boolean fitsASheet(FigureImport of) {
        return of.view().rows().read() <= CorrectedRows.MOST_OF_A_SHEET;
    }

    /// @param as in which format
    void write(FigureImport of, TableFormat as, Language language, OutputStream out) throws IOException {
        Map<Long, String> wrong = problems.byRow(of.id(), language);
        boolean all = of.mode() == Intake.Mode.ALL_OR_NOTHING;
        Rows.Content content = () -> open(of);
        try (CorrectedRows table = CorrectedRows.of(as, out)) {
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

    private static void write(CorrectedRows table, ProposedFigure row, String remark) {
        try {
            table.write(row, remark);
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
