package ipstrategy.metrics.intake;

import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.place.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// The one gate by which figures come in. Whoever brings them, one or ten million: each row is checked while it
/// streams into a table of its own, then all are checked against each other and against what stands, and then what
/// is good comes in with one statement. What does not come in leaves no trace.
@ApplicationScoped
public class Gate {

    private final AgroalDataSource database;
    private final EntityManager entities;
    private final Definitions definitions;
    private final KnownRegions regions;
    private final Telling telling;
    private final Clock clock;

    Gate(
            AgroalDataSource database,
            EntityManager entities,
            Definitions definitions,
            KnownRegions regions,
            Telling telling,
            Clock clock) {
        this.database = database;
        this.entities = entities;
        this.definitions = definitions;
        this.regions = regions;
        this.telling = telling;
        this.clock = clock;
    }

    /// Lets figures in, within the transaction that is under way or one of its own: all of it or, where the terms
    /// say so, the good rows. A dry run, and an intake that is refused, leaves the transaction as it was.
    ///
    /// @throws IOException where the source cannot be read; one that is not what it should be is refused instead
    @Transactional
    public IntakeReport admit(Intake intake) throws IOException {
        entities.flush();
        KnownTerms known = KnownTerms.of(definitions, regions.all(), intake.caller(), LocalDate.now(clock));
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            Staging staging = new Staging(connection);
            staging.prepare();
            Admission admission = new Admission(intake, known, staging, now);
            IntakeReport report = admission.run();
            boolean stays = report.outcome() == IntakeReport.Outcome.ADMITTED && !intake.dryRun();
            if (stays) {
                staging.keep();
                telling.tell(intake, report, admission.only(), now);
            } else {
                staging.undo();
            }
            return report;
        } catch (SQLException failed) {
            throw new IllegalStateException("figures could not be taken in", failed);
        }
    }
}
