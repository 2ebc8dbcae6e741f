package ipstrategy.seeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// Loads the seeds: reads every bed's rows, and plants them in one transaction only where not one is wrong.
@ApplicationScoped
public class Seeding {

    private static final Logger LOG = Logger.getLogger(Seeding.class);

    private final Instance<Seedbed<?>> beds;
    private final SeedLedger ledger;
    private final ObjectMapper json;

    Seeding(@Any Instance<Seedbed<?>> beds, SeedLedger ledger, ObjectMapper json) {
        this.beds = beds;
        this.ledger = ledger;
        this.json = json;
    }

    /// What a load did.
    ///
    /// @param planted rows that are new or were corrected in the files
    /// @param unchanged rows that stand as they were planted before
    /// @param kept rows corrected in the files but left alone, because people have changed them since
    public record Outcome(int planted, int unchanged, int kept) {}

    void onStart(@Observes StartupEvent started) {
        Outcome outcome = load(Seeds.ofClasspath());
        LOG.infof(
                "seeds: %d planted, %d unchanged, %d kept as people changed them",
                outcome.planted(), outcome.unchanged(), outcome.kept());
    }

    /// Loads these seeds.
    ///
    /// @throws SeedsRefused where any row is wrong; nothing is planted then
    public Outcome load(Seeds seeds) {
        Map<Seedbed<?>, List<?>> rows = new LinkedHashMap<>();
        List<Seedbed<?>> ordered = beds.stream()
                .<Seedbed<?>>map(bed -> bed)
                .sorted(Comparator.comparingInt(Seedbed::order))
                .toList();
        ordered.forEach(bed -> rows.put(bed, bed.read(seeds)));
        seeds.check();
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> plant(rows, seeds.fingerprint()));
    }

    private Outcome plant(Map<Seedbed<?>, List<?>> rows, String fingerprint) throws SQLException {
        ledger.lock();
        int total = rows.values().stream().mapToInt(List::size).sum();
        if (ledger.hasLoaded(fingerprint)) {
            return new Outcome(0, total, 0);
        }
        Outcome outcome = new Outcome(0, 0, 0);
        for (Map.Entry<Seedbed<?>, List<?>> bed : rows.entrySet()) {
            outcome = plus(outcome, plantBed(bed.getKey(), bed.getValue()));
        }
        ledger.loaded(fingerprint);
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private <T> Outcome plantBed(Seedbed<T> bed, List<?> rows) throws SQLException {
        Map<String, SeedLedger.Entry> known = ledger.of(bed.kind());
        int planted = 0;
        int kept = 0;
        for (T row : (List<T>) rows) {
            String fingerprint = fingerprint(row);
            SeedLedger.Entry before = known.get(bed.key(row));
            if (before != null && before.fingerprint().equals(fingerprint)) {
                continue;
            }
            switch (bed.plant(row, before == null ? null : before.version())) {
                case Planted.Standing(long version) -> {
                    ledger.planted(bed.kind(), bed.key(row), new SeedLedger.Entry(fingerprint, version));
                    planted++;
                }
                case Planted.KeptAsChanged() -> {
                    LOG.warnf("seeds: %s %s is kept as people changed it", bed.kind(), bed.key(row));
                    kept++;
                }
            }
        }
        return new Outcome(planted, rows.size() - planted - kept, kept);
    }

    private String fingerprint(Object row) {
        try {
            byte[] content = json.writeValueAsBytes(row);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a seed row that has no fingerprint: " + row, impossible);
        }
    }

    private static Outcome plus(Outcome one, Outcome other) {
        return new Outcome(
                one.planted() + other.planted(), one.unchanged() + other.unchanged(), one.kept() + other.kept());
    }
}
