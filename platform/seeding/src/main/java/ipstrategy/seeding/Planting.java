package ipstrategy.seeding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Brings one row of the seeds into being, or corrects what an earlier load made of it, or leaves alone what people
/// have changed since; and writes it down.
@ApplicationScoped
public class Planting {

    /// Who made a change that came out of the seeds.
    public static final Caller SEEDS = Caller.platform("seeds");

    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Planting(Changes changes, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// One thing about to be planted.
    ///
    /// @param kind the kind of thing
    /// @param key its id
    /// @param row what the seeds say
    /// @param known the version an earlier load left, or null
    /// @param standing the thing as it stands, or null where there is none
    public record Spot<T, N extends Plantable<T>>(
            String kind,
            String key,
            T row,
            @Nullable Long known,
            @Nullable N standing) {}

    /// Plants within the transaction that is under way.
    ///
    /// @param fresh makes the thing, still empty
    /// @param store writes it to the database at once, so that its version is right
    public <T, N extends Plantable<T>> Planted plant(Spot<T, N> spot, Supplier<N> fresh, Consumer<N> store) {
        Instant now = clock.instant();
        N standing = spot.standing();
        if (standing == null) {
            N planted = fresh.get();
            planted.take(spot.row(), now);
            store.accept(planted);
            record(spot, ".recorded", null, json.valueToTree(planted.view(now)));
            return new Planted.Standing(planted.version());
        }
        Long known = spot.known();
        if (known == null || standing.version() != known) {
            return new Planted.KeptAsChanged();
        }
        JsonNode before = json.valueToTree(standing.view(now));
        standing.take(spot.row(), now);
        store.accept(standing);
        record(spot, ".corrected", before, json.valueToTree(standing.view(now)));
        return new Planted.Standing(standing.version());
    }

    private void record(Spot<?, ?> spot, String deed, @Nullable JsonNode before, JsonNode after) {
        changes.record(new Change(spot.kind() + deed, spot.kind(), spot.key(), null, before, after, "seeds"), SEEDS);
    }
}
