package ipstrategy.coordination.agency;

import ipstrategy.identity.AgencyCode;
import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plants the agency register.
@ApplicationScoped
class AgencySeedbed implements Seedbed<SeededAgency> {

    private static final String FILE = "agencies.yaml";

    private final Agencies agencies;
    private final Planting planting;

    AgencySeedbed(Agencies agencies, Planting planting) {
        this.agencies = agencies;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "agency";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<SeededAgency> read(Seeds seeds) {
        Set<String> codes = seeds.codes(FILE, "code");
        Set<String> documents = seeds.codes("documents.yaml", "code");
        return seeds.records(FILE, record -> agency(record, codes, documents));
    }

    @Override
    public String key(SeededAgency row) {
        return row.code();
    }

    @Override
    public Planted plant(SeededAgency row, @Nullable Long known) {
        Agency standing = agencies.findById(row.code());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new Agency(row.code()),
                agencies::persistAndFlush);
    }

    private static SeededAgency agency(SeedRecord record, Set<String> codes, Set<String> documents) {
        LocalDate from = record.optionalDate("validFrom");
        LocalDate to = record.optionalDate("validTo");
        if (from != null && to != null && !from.isBefore(to)) {
            record.wrong("validTo", "is not after validFrom");
        }
        Agency.Basis basis = record.oneOf("basis", Agency.Basis.class);
        SeedRecord source = record.optionalRecord("source");
        if ((basis == Agency.Basis.DOCUMENT) != (source != null)) {
            record.wrong("source", "is given if and only if the basis is DOCUMENT");
        }
        SeededAgency agency = new SeededAgency(
                record.code("code", AgencyCode.FORM),
                record.bilingual("name", 0, 0),
                record.texts("aliases"),
                record.oneOf("kind", Agency.Kind.class),
                record.optionalOneOf("parent", codes),
                from,
                to,
                record.records("successors", inner -> successor(inner, codes)),
                record.codes("members", codes),
                basis,
                source == null ? null : source.oneOf("document", documents),
                source == null ? null : source.text("locator"),
                record.optionalText("note"));
        if (source != null) {
            source.nothingElse();
        }
        return agency;
    }

    private static Successor successor(SeedRecord record, Set<String> codes) {
        return new Successor(
                record.oneOf("agency", codes), record.optionalDate("from"), record.optionalBilingual("scope"));
    }
}
