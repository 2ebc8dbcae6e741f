package ipstrategy.coordination.notice;

import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plants the rules by which notices are given.
@ApplicationScoped
class NoticeRuleSeedbed implements Seedbed<NoticeRule.Row> {

    private static final String FILE = "notices.yaml";
    private static final Pattern EVENT = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");
    private static final Set<String> ADDRESSEES =
            Arrays.stream(Addressee.values()).map(Addressee::name).collect(Collectors.toUnmodifiableSet());

    private final NoticeRules rules;
    private final Planting planting;

    NoticeRuleSeedbed(NoticeRules rules, Planting planting) {
        this.rules = rules;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "notice-rule";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<NoticeRule.Row> read(Seeds seeds) {
        seeds.codes(FILE, "event");
        return seeds.records(FILE, NoticeRuleSeedbed::rule);
    }

    @Override
    public String key(NoticeRule.Row row) {
        return row.event();
    }

    @Override
    public Planted plant(NoticeRule.Row row, @Nullable Long known) {
        NoticeRule standing = rules.findById(row.event());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new NoticeRule(row.event()),
                rules::persistAndFlush);
    }

    private static NoticeRule.Row rule(SeedRecord record) {
        List<String> to = record.codes("to", ADDRESSEES);
        if (to.isEmpty()) {
            record.wrong("to", "names nobody");
        }
        return new NoticeRule.Row(
                record.code("event", EVENT),
                to.stream().filter(ADDRESSEES::contains).map(Addressee::valueOf).toList(),
                record.bilingual("title", 0, 0),
                record.bilingual("text", 0, 0));
    }
}
