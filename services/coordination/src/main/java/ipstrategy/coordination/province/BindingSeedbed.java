package ipstrategy.coordination.province;

import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plants what the measures of all services ask of the provinces.
@ApplicationScoped
class BindingSeedbed implements Seedbed<Binding.Seeded> {

    private static final String[] OF_THE_MEASURE = {
        "parent",
        "section",
        "summary",
        "service",
        "contributing",
        "rule",
        "responsibilities",
        "deadline",
        "conditional",
        "deliverables",
        "metrics",
        "locator",
        "note"
    };

    private final Bindings bindings;
    private final Planting planting;

    BindingSeedbed(Bindings bindings, Planting planting) {
        this.bindings = bindings;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "province-binding";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Binding.Seeded> read(Seeds seeds) {
        Set<String> classes = seeds.codes("region-classes.yaml", "code");
        return seeds.codes("documents.yaml", "code").stream()
                .filter(plan -> seeds.has("plans/" + plan + "/plan.yaml"))
                .flatMap(plan ->
                        seeds
                                .records("plans/" + plan + "/measures.yaml", record -> row(plan, record, classes))
                                .stream())
                .filter(row -> !row.demands().isEmpty())
                .toList();
    }

    @Override
    public String key(Binding.Seeded row) {
        return row.measure();
    }

    @Override
    public Planted plant(Binding.Seeded row, @Nullable Long known) {
        Binding standing = bindings.findById(row.measure());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new Binding(row.measure()),
                bindings::persistAndFlush);
    }

    /// The rest of the record is the measures' own to check, and so is the number, which may be wrong here.
    private static Binding.Seeded row(String plan, SeedRecord record, Set<String> classes) {
        record.leave(OF_THE_MEASURE);
        String number = record.text("number");
        Text title = record.bilingual("title", 0, 0);
        List<Demand> demands = record.records(
                "obligations",
                inner -> new Demand(
                        inner.wholeNumber("clause"),
                        inner.oneOf("regionClass", classes),
                        inner.oneOf("obligation", Obligation.Kind.class)));
        return new Binding.Seeded(id(plan, number), plan, title.zh(), title.en(), demands);
    }

    private static String id(String plan, String number) {
        try {
            return MeasureId.of(plan, number).value();
        } catch (IllegalArgumentException toldByTheMeasures) {
            return number;
        }
    }
}
