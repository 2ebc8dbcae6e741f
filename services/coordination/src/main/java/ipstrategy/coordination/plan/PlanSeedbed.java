package ipstrategy.coordination.plan;

import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Plants the plans.
@ApplicationScoped
class PlanSeedbed implements Seedbed<PlanView> {

    private static final Pattern TERM = Pattern.compile("[0-9]{4}(/[0-9]{4})?");
    private static final Pattern SECTION = Pattern.compile("[1-9](\\.[1-9])?");

    private final Plans plans;
    private final Planting planting;

    PlanSeedbed(Plans plans, Planting planting) {
        this.plans = plans;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<PlanView> read(Seeds seeds) {
        Set<String> agencies = seeds.codes("agencies.yaml", "code");
        Set<String> documents = seeds.codes("documents.yaml", "code");
        return documents.stream()
                .filter(document -> seeds.has(file(document)))
                .map(plan -> seeds.record(file(plan), record -> plan(plan, record, agencies, documents)))
                .toList();
    }

    @Override
    public String key(PlanView row) {
        return row.code();
    }

    @Override
    public Planted plant(PlanView row, @Nullable Long known) {
        Plan standing = plans.findById(row.code());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new Plan(row.code()),
                plans::persistAndFlush);
    }

    private static String file(String plan) {
        return "plans/" + plan + "/plan.yaml";
    }

    private static PlanView plan(String code, SeedRecord record, Set<String> agencies, Set<String> documents) {
        Set<String> sections = new HashSet<>();
        return new PlanView(
                record.oneOf("code", Set.of(code)),
                record.bilingual("title", 0, 0),
                record.oneOf("document", documents),
                record.oneOf("kind", PlanKind.class),
                record.code("term", TERM),
                record.optionalOneOf("issuer", agencies),
                record.optionalDate("issuedOn"),
                record.optionalOneOf("adoptedBy", agencies),
                record.optionalText("documentNumber"),
                record.optionalText("note"),
                record.records("sections", inner -> section(inner, sections)),
                List.of());
    }

    private static Section section(SeedRecord record, Set<String> known) {
        String parent = record.optionalOneOf("parent", known);
        String code = record.code("code", SECTION);
        if (!known.add(code)) {
            record.wrong("code", "the section " + code + " stands twice");
        }
        return new Section(code, record.bilingual("title", 0, 0), parent, record.text("locator"));
    }
}
