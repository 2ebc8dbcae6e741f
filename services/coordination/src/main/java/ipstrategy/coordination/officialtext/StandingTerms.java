package ipstrategy.coordination.officialtext;

import ipstrategy.coordination.officialtext.AdoptedItem.Assigned;
import ipstrategy.coordination.officialtext.AdoptedItem.Difference;
import ipstrategy.coordination.officialtext.AdoptedItem.Due;
import ipstrategy.coordination.officialtext.AdoptedItem.Result;
import ipstrategy.coordination.plantext.ParsedItem;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.measures.terms.Role;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seeds;
import ipstrategy.web.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the platform already holds of an item, for plans that came with the seeds.
///
/// @param title our words, which the text does not print
public record StandingTerms(
        String number,
        @Nullable String parent,
        String section,
        Text title,
        Text summary,
        String service,
        List<String> contributing,
        AssignmentRule rule,
        List<Assigned> responsibilities,
        Due deadline,
        boolean conditional,
        List<Result> deliverables,
        List<Obligation> obligations,
        List<String> metrics,
        String locator,
        @Nullable String note) {

    /// The seeds do not change while a service runs.
    private static final Map<String, Map<String, StandingTerms>> KNOWN = new ConcurrentHashMap<>();

    /// The items of a plan by their numbers; none where the seeds do not hold the plan.
    public static Map<String, StandingTerms> of(String plan) {
        return KNOWN.computeIfAbsent(plan, StandingTerms::read);
    }

    private static Map<String, StandingTerms> read(String plan) {
        Seeds seeds = Seeds.ofClasspath();
        String file = "plans/" + plan + "/measures.yaml";
        Map<String, StandingTerms> found = new LinkedHashMap<>();
        if (seeds.has(file)) {
            seeds.records(file, StandingTerms::item).forEach(item -> found.put(item.number(), item));
            seeds.check();
        }
        return found;
    }

    /// Where these terms and what a text says do not agree.
    public List<Difference> differences(ParsedItem read) {
        List<Difference> found = new ArrayList<>();
        differ(found, "parent", parent, read.parent());
        differ(found, "section", section, read.section());
        differ(found, "rule", rule, read.rule());
        differ(
                found,
                "responsibilities",
                said(responsibilities.stream()
                        .map(one -> said(one.agency(), one.role(), one.order()))
                        .toList()),
                said(read.responsibilities().stream()
                        .map(one -> said(one.agency(), one.role(), one.order()))
                        .toList()));
        differ(
                found,
                "deadline",
                deadline,
                new Due(read.deadline().kind(), read.deadline().due()));
        differ(found, "conditional", conditional, read.conditional());
        // Within a clause the classes have no order.
        differ(
                found,
                "obligations",
                said(obligations.stream().map(StandingTerms::said).sorted().toList()),
                said(read.obligations().stream()
                        .map(one -> one.clause() + " " + one.regionClass() + " " + one.obligation())
                        .sorted()
                        .toList()));
        differ(found, "locator", locator, read.locator());
        return found;
    }

    private static StandingTerms item(SeedRecord record) {
        return new StandingTerms(
                record.text("number"),
                record.optionalText("parent"),
                record.text("section"),
                record.bilingual("title", 0, 0),
                record.bilingual("summary", 0, 0),
                record.text("service"),
                record.texts("contributing"),
                record.oneOf("rule", AssignmentRule.class),
                record.records(
                        "responsibilities",
                        inner -> new Assigned(
                                inner.text("agency"),
                                inner.oneOf("role", Role.class),
                                inner.wholeNumber("order"),
                                List.of())),
                due(record.record("deadline")),
                record.flag("conditional"),
                record.records(
                        "deliverables",
                        inner -> new Result(
                                inner.text("id"),
                                inner.oneOf("kind", Deliverable.Kind.class),
                                inner.bilingual("title", 0, 0))),
                record.records(
                        "obligations",
                        inner -> new Obligation(
                                inner.wholeNumber("clause"),
                                inner.text("regionClass"),
                                inner.oneOf("obligation", Obligation.Kind.class))),
                record.texts("metrics"),
                record.text("locator"),
                record.optionalText("note"));
    }

    private static Due due(SeedRecord record) {
        return new Due(record.oneOf("kind", Deadline.Kind.class), record.optionalDate("due"));
    }

    private static void differ(List<Difference> found, String field, @Nullable Object held, @Nullable Object read) {
        if (!Objects.equals(held, read)) {
            found.add(new Difference(field, said(held), said(read)));
        }
    }

    private static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Due(Deadline.Kind kind, var due) -> due == null ? kind.name() : kind + " " + due;
            case Obligation one -> one.clause() + " " + one.regionClass() + " " + one.obligation();
            default -> value.toString();
        };
    }

    private static String said(@Nullable String agency, Role role, int order) {
        return order + " " + agency + " " + role;
    }

    private static String said(List<String> rows) {
        return rows.stream().collect(Collectors.joining(", "));
    }
}
