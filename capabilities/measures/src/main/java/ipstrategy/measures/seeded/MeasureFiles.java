package ipstrategy.measures.seeded;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.measures.terms.Role;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seeds;
import ipstrategy.web.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the measures of all plans, of all services, and checks every reference between them: a fault anywhere stops
/// the load everywhere.
public final class MeasureFiles {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}|[0-9](\\.[0-9]){2}|BOX[0-9](\\.[0-9])?");
    private static final Pattern DELIVERABLE = Pattern.compile("D[1-9][0-9]?");

    private final Seeds seeds;
    private final Set<String> services;
    private final List<String> plans;
    private final Map<String, List<String>> agencies;
    private final Set<String> regionClasses;
    private final Set<String> metrics;

    public MeasureFiles(Seeds seeds) {
        this.seeds = seeds;
        this.services = seeds.codes("services.yaml", "code");
        this.plans = seeds.codes("documents.yaml", "code").stream()
                .filter(document -> seeds.has(folder(document) + "plan.yaml"))
                .toList();
        this.agencies = new HashMap<>();
        seeds.codes("agencies.yaml", "code").forEach(code -> agencies.put(code, List.of()));
        seeds.lists("agencies.yaml", "code", "members").forEach(agencies::put);
        this.regionClasses = seeds.codes("region-classes.yaml", "code");
        this.metrics = services.stream()
                .map(service -> "metrics/" + service + ".yaml")
                .filter(seeds::has)
                .flatMap(file -> seeds.codes(file, "code").stream())
                .collect(Collectors.toSet());
    }

    public List<SeededMeasure> read() {
        Map<MeasureId, SeededMeasure> all = new LinkedHashMap<>();
        plans.forEach(plan -> readPlan(plan).forEach(measure -> all.put(measure.id(), measure)));
        Map<MeasureId, List<Lineage>> links = readLineage(all.keySet());
        return all.values().stream()
                .map(measure -> measure.with(links.getOrDefault(measure.id(), List.of())))
                .toList();
    }

    private List<SeededMeasure> readPlan(String plan) {
        String folder = folder(plan);
        Map<String, Text> sections = new HashMap<>();
        String document = seeds.record(folder + "plan.yaml", record -> {
            record.records("sections", section -> {
                sections.put(section.text("code"), section.bilingual("title", 0, 0));
                section.leave("parent", "locator");
                return section;
            });
            record.leave("code", "title", "kind", "term", "issuer", "issuedOn", "adoptedBy", "documentNumber", "note");
            return record.text("document");
        });
        Set<String> numbers = new HashSet<>();
        return seeds.records(
                folder + "measures.yaml", record -> readMeasure(plan, document, sections, numbers, record));
    }

    private SeededMeasure readMeasure(
            String plan, String document, Map<String, Text> sections, Set<String> numbers, SeedRecord record) {
        String number = record.code("number", NUMBER);
        if (!numbers.add(number)) {
            record.wrong("number", "the number " + number + " stands twice in " + plan);
        }
        String section = record.oneOf("section", sections.keySet());
        AssignmentRule rule = record.oneOf("rule", AssignmentRule.class);
        return new SeededMeasure(
                MeasureId.of(plan, NUMBER.matcher(number).matches() ? number : "999"),
                plan,
                number,
                record.optionalOneOf("parent", numbers),
                new SeededMeasure.Section(section, sections.getOrDefault(section, new Text("?", "?"))),
                record.bilingual("title", 40, 120),
                record.bilingual("summary", 200, 600),
                record.oneOf("service", services),
                record.codes("contributing", services),
                rule,
                responsibilities(record, rule),
                deadline(record),
                record.flag("conditional"),
                deliverables(record),
                record.records("obligations", this::obligation),
                record.codes("metrics", metrics),
                List.of(),
                document,
                record.text("locator"),
                record.optionalText("note"));
    }

    private List<SeededMeasure.Assigned> responsibilities(SeedRecord record, AssignmentRule rule) {
        Set<String> named = new HashSet<>();
        List<SeededMeasure.Assigned> assigned = record.records("responsibilities", inner -> {
            String agency = inner.oneOf("agency", agencies.keySet());
            if (!named.add(agency)) {
                inner.wrong("agency", agency + " stands twice");
            }
            return new SeededMeasure.Assigned(
                    agency,
                    inner.oneOf("role", Role.class),
                    inner.wholeNumber("order"),
                    agencies.getOrDefault(agency, List.of()));
        });
        if (assigned.isEmpty() != (rule == AssignmentRule.NOT_NAMED)) {
            record.wrong("responsibilities", "agencies are named if and only if the rule is not NOT_NAMED");
        }
        return assigned;
    }

    private static Deadline deadline(SeedRecord record) {
        SeedRecord inner = record.record("deadline");
        Deadline.Kind kind = inner.oneOf("kind", Deadline.Kind.class);
        var due = inner.optionalDate("due");
        inner.nothingElse();
        if ((kind == Deadline.Kind.CONTINUING) != (due == null)) {
            record.wrong("deadline", "has a day unless it is CONTINUING");
            return new Deadline(Deadline.Kind.CONTINUING, null);
        }
        return new Deadline(kind, due);
    }

    private static List<Deliverable> deliverables(SeedRecord record) {
        Set<String> ids = new HashSet<>();
        return record.records("deliverables", inner -> {
            String id = inner.code("id", DELIVERABLE);
            if (!ids.add(id)) {
                inner.wrong("id", id + " stands twice");
            }
            Deliverable.Kind kind = inner.oneOf("kind", Deliverable.Kind.class);
            Text title = inner.bilingual("title", 60, 160);
            return new Deliverable(id, kind, title.zh(), title.en());
        });
    }

    private Obligation obligation(SeedRecord record) {
        return new Obligation(
                record.wholeNumber("clause"),
                record.oneOf("regionClass", regionClasses),
                record.oneOf("obligation", Obligation.Kind.class));
    }

    private Map<MeasureId, List<Lineage>> readLineage(Set<MeasureId> known) {
        Set<String> ids = known.stream().map(MeasureId::value).collect(Collectors.toSet());
        Map<MeasureId, List<Lineage>> links = new HashMap<>();
        Set<List<String>> pairs = new HashSet<>();
        seeds.records("lineage.yaml", record -> {
            String from = record.oneOf("from", ids);
            String to = record.oneOf("to", ids);
            if (!pairs.add(List.of(from, to))) {
                record.wrong("to", "the link from " + from + " to " + to + " stands twice");
            }
            Lineage.Kind kind = record.oneOf("kind", Lineage.Kind.class);
            Text basis = record.bilingual("basis", 0, 0);
            if (ids.contains(from) && ids.contains(to)) {
                link(links, from, new Lineage(to, Lineage.Direction.SUCCESSOR, kind, basis.zh(), basis.en()));
                link(links, to, new Lineage(from, Lineage.Direction.PREDECESSOR, kind, basis.zh(), basis.en()));
            }
            return Objects.hash(from, to);
        });
        return links;
    }

    private static String folder(String plan) {
        return "plans/" + plan + "/";
    }

    private static void link(Map<MeasureId, List<Lineage>> links, @Nullable String measure, Lineage link) {
        links.computeIfAbsent(new MeasureId(String.valueOf(measure)), id -> new ArrayList<>())
                .add(link);
    }
}
