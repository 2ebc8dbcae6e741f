package ipstrategy.coordination.reform;

import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Proposes the successions that the agency register names. All passes where an agency has ended and has one
/// successor; where its tasks were split, or it goes on, the office says which measures pass.
@ApplicationScoped
class ReformSeedbed implements Seedbed<SeededReform> {

    private static final String FILE = "agencies.yaml";
    private static final String[] OF_THE_AGENCY = {
        "name", "aliases", "kind", "parent", "validFrom", "members", "basis", "source", "note"
    };

    private final Reforms reforms;
    private final Planting planting;

    ReformSeedbed(Reforms reforms, Planting planting) {
        this.reforms = reforms;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "reform";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public List<SeededReform> read(Seeds seeds) {
        Set<String> codes = seeds.codes(FILE, "code");
        return seeds.records(FILE, record -> proposals(record, codes)).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String key(SeededReform row) {
        return row.id();
    }

    @Override
    public Planted plant(SeededReform row, @Nullable Long known) {
        Reform standing = reforms.findById(row.id());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new Reform(row.predecessor(), row.successor(), row.on()),
                reforms::persistAndFlush);
    }

    /// A successor without a day cannot be proposed: nobody knows since when.
    static List<SeededReform> proposals(SeedRecord record, Set<String> codes) {
        record.leave(OF_THE_AGENCY);
        String predecessor = record.text("code");
        boolean ended = record.optionalDate("validTo") != null;
        List<Named> successors = record.records(
                "successors",
                inner -> new Named(
                        inner.oneOf("agency", codes), inner.optionalDate("from"), inner.optionalBilingual("scope")));
        boolean whole = ended && successors.size() == 1;
        return successors.stream()
                .map(named -> named.from() == null
                        ? null
                        : new SeededReform(predecessor, named.agency(), named.from(), whole, named.scope()))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Named(
            String agency,
            @Nullable LocalDate from,
            @Nullable Text scope) {}
}
