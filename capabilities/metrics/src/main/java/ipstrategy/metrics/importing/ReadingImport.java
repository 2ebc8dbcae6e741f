package ipstrategy.metrics.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.files.Opened;
import ipstrategy.files.StoredFiles;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.intake.Gate;
import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.intake.IntakeReport;
import ipstrategy.metrics.intake.RowProblem;
import ipstrategy.metrics.table.Encoding;
import ipstrategy.metrics.table.Rows;
import ipstrategy.metrics.table.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads a table that was handed in through the gate. Its figures come in together with the word that it is done,
/// in one transaction: whatever happens to the process, they come in once or not at all.
@ApplicationScoped
class ReadingImport {

    private static final Logger LOG = Logger.getLogger(ReadingImport.class);
    private static final long A_SECOND = 1000;

    private final FigureImports imports;
    private final Problems problems;
    private final StoredFiles files;
    private final Gate gate;
    private final ImportsConfig config;
    private final Clock clock;
    private volatile boolean stopping;

    ReadingImport(
            FigureImports imports, Problems problems, StoredFiles files, Gate gate, ImportsConfig config, Clock clock) {
        this.imports = imports;
        this.problems = problems;
        this.files = files;
        this.gate = gate;
        this.config = config;
        this.clock = clock;
    }

    /// Ends a reading because the process ends.
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("the process stops", null, false, false);
        }
    }

    /// What is needed of an import while it is read, apart from its row, which others write to.
    private record Task(UUID id, FigureImport terms, Rows.Content content) {}

    void stop() {
        stopping = true;
    }

    /// Reads it to its end, unless somebody else does or has done so.
    void read(UUID id) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(config.longest().toSeconds()))
                    .run(() -> {
                        if (imports.lock(id)) {
                            Task task = begin(id);
                            if (task != null) {
                                finish(task, admit(task));
                            }
                        }
                    });
        } catch (Stopped stopped) {
            change(id, one -> one.interrupt(clock.instant()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "the import %s could not be read to its end", id);
            change(id, one -> one.fail("import.failed", clock.instant()));
        }
    }

    private @Nullable Task begin(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            FigureImport found = imports.findById(id);
            if (found == null || !found.isOpen()) {
                return null;
            }
            if (found.attempts() >= config.attempts()) {
                found.fail("import.given-up", clock.instant());
                return null;
            }
            found.begin(clock.instant());
            return new Task(id, found, () -> open(found));
        });
    }

    private IntakeReport admit(Task task) {
        FigureImport terms = task.terms();
        try {
            Encoding encoding = Encoding.UTF_8;
            if (terms.format().isText()) {
                encoding = Encoding.of(task.content(), terms.contentType());
                Encoding found = encoding;
                change(task.id(), one -> one.foundIn(found));
            }
            return gate.admit(new Intake(
                    terms.format().rows(task.content(), encoding),
                    terms.caller(),
                    Observation.Origin.IMPORT,
                    task.id().toString(),
                    terms.mode(),
                    terms.isDryRun(),
                    terms.reason(),
                    progress(task.id())));
        } catch (Unreadable source) {
            return unreadable(source);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void finish(Task task, IntakeReport report) {
        problems.write(task.id(), report.problems());
        FigureImport ended = imports.findById(task.id());
        ended.end(report, clock.instant());
        imports.flush();
    }

    /// Tells once a second how far it is, in a transaction of its own so that others see it.
    private LongConsumer progress(UUID id) {
        long[] told = {clock.millis()};
        return read -> {
            if (stopping) {
                throw new Stopped();
            }
            long now = clock.millis();
            if (now - told[0] >= A_SECOND) {
                told[0] = now;
                change(id, one -> one.readOn(read, clock.instant()));
            }
        };
    }

    private void change(UUID id, Consumer<FigureImport> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            FigureImport found = imports.findById(id);
            if (found != null && found.isOpen()) {
                change.accept(found);
            }
        });
    }

    private InputStream open(FigureImport terms) throws IOException {
        return switch (files.open(terms.sha256(), terms.size())) {
            case Opened.Content(InputStream stream) -> stream;
            case Opened.Missing() -> throw new IOException("the table of import " + terms.id() + " is missing");
            case Opened.Damaged damaged -> throw new IOException("the table of import " + terms.id() + " is damaged");
        };
    }

    private static IntakeReport unreadable(Unreadable source) {
        RowProblem problem = new RowProblem(
                source.row(),
                RowProblem.Severity.ERROR,
                null,
                source.cell(),
                null,
                source.word(),
                source.arguments(),
                "");
        return new IntakeReport(
                IntakeReport.Outcome.REFUSED, 0, 0, 0, 0, 0, 0, List.of(problem), true, List.of(), null);
    }
}
