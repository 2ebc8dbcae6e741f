package ipstrategy.coordination.progress;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.plan.PlanView;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Puts what the services have told about measures and reports in the order of the plan.
@ApplicationScoped
class Papers {

    private static final Set<String> LEADING = Set.of("LEAD", "CO_LEAD", "BY_DUTY");
    private static final String OVERDUE = "OVERDUE";
    private static final String NOT_STARTED = "NOT_STARTED";

    private final KnownAgencies agencies;

    Papers(KnownAgencies agencies) {
        this.agencies = agencies;
    }

    /// What the services have told.
    ///
    /// @param accepted reports that were accepted
    /// @param overdue reports that are late, one that came too late until it is accepted
    /// @param contributions what participants said to reports
    record Told(
            List<JsonNode> measures, List<JsonNode> accepted, List<JsonNode> overdue, List<JsonNode> contributions) {}

    /// The sections of the plan that have measures, each with its own; a measure of no known section comes last.
    List<ProgressReportView.Section> sections(PlanView plan, Told told, LocalDate today) {
        Map<String, List<ProgressReportView.Row>> bySection = new LinkedHashMap<>();
        Map<String, List<JsonNode>> accepted = by("measure", told.accepted());
        Map<String, List<JsonNode>> overdue = by("measure", told.overdue());
        Map<String, List<JsonNode>> contributions = by("report", told.contributions());
        for (JsonNode measure : told.measures()) {
            String id = measure.path("id").asText();
            ProgressReportView.Row row = row(
                    measure,
                    lastOfEach(accepted.getOrDefault(id, List.of())),
                    contributions,
                    overdueDays(measure, overdue.getOrDefault(id, List.of()), today));
            bySection
                    .computeIfAbsent(measure.path("section").path("code").asText(), code -> new ArrayList<>())
                    .add(row);
        }
        List<ProgressReportView.Section> sections = new ArrayList<>();
        plan.sections().forEach(section -> {
            List<ProgressReportView.Row> rows = bySection.remove(section.code());
            boolean holdsOthers =
                    plan.sections().stream().anyMatch(other -> section.code().equals(other.parent()));
            if (rows != null || holdsOthers) {
                sections.add(new ProgressReportView.Section(
                        section.code(), section.title(), section.locator(), rows == null ? List.of() : rows));
            }
        });
        bySection.forEach(
                (code, rows) -> sections.add(new ProgressReportView.Section(code, new Text("—", "—"), "", rows)));
        return sections;
    }

    static List<ProgressReportView.StatusCount> statuses(List<ProgressReportView.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(ProgressReportView.Row::status, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> new ProgressReportView.StatusCount(count.getKey(), count.getValue()))
                .toList();
    }

    static List<ProgressReportView.AgencyCount> agencies(List<ProgressReportView.Row> rows) {
        Map<String, ProgressReportView.AgencyCount> counts = new TreeMap<>();
        for (ProgressReportView.Row row : rows) {
            long overdue = row.overdueDays() > 0 ? 1 : 0;
            row.leads().forEach(party -> add(counts, party, 1, 0, overdue));
            row.participants().forEach(party -> add(counts, party, 0, 1, overdue));
        }
        return List.copyOf(counts.values());
    }

    private static void add(
            Map<String, ProgressReportView.AgencyCount> counts,
            ProgressReportView.Party party,
            long leads,
            long participates,
            long overdue) {
        counts.merge(
                party.code(),
                new ProgressReportView.AgencyCount(party, leads, participates, overdue),
                (one, other) -> new ProgressReportView.AgencyCount(
                        party,
                        one.leads() + other.leads(),
                        one.participates() + other.participates(),
                        one.overdue() + other.overdue()));
    }

    private ProgressReportView.Row row(
            JsonNode measure, List<JsonNode> reports, Map<String, List<JsonNode>> contributions, long overdueDays) {
        JsonNode deadline = measure.path("deadline");
        return new ProgressReportView.Row(
                measure.path("id").asText(),
                measure.path("number").asText(),
                text(measure.path("title")),
                parties(measure, true),
                parties(measure, false),
                deadline.path("kind").asText(),
                day(deadline.path("due")),
                measure.path("status").asText(),
                overdueDays,
                reports.stream().map(this::report).toList(),
                reports.stream()
                        .flatMap(report -> toTheLast(
                                contributions.getOrDefault(report.path("id").asText(), List.of())))
                        .map(one -> new ProgressReportView.Contribution(
                                party(one.path("agency").asText()),
                                one.path("state").asText(),
                                said(one.path("text"))))
                        .toList(),
                each(measure.path("deliverables"))
                        .map(one -> deliverable(one, reports))
                        .toList());
    }

    private List<ProgressReportView.Party> parties(JsonNode measure, boolean leading) {
        return each(measure.path("responsibilities"))
                .filter(one -> LEADING.contains(one.path("role").asText()) == leading)
                .map(one -> party(one.path("agency").asText()))
                .toList();
    }

    private ProgressReportView.Report report(JsonNode report) {
        return new ProgressReportView.Report(
                report.path("id").asText(),
                party(report.path("agency").asText()),
                report.path("period").asText(),
                report.path("assessment").asText(""),
                said(report.path("narrative")),
                said(report.path("issues")));
    }

    /// Done where any of those who report says so; each is accepted only with evidence.
    private static ProgressReportView.Deliverable deliverable(JsonNode deliverable, List<JsonNode> reports) {
        String id = deliverable.path("id").asText();
        List<JsonNode> statements = reports.stream()
                .flatMap(report -> each(report.path("deliverables")))
                .filter(one -> one.path("id").asText().equals(id))
                .toList();
        List<String> states =
                statements.stream().map(one -> one.path("state").asText()).toList();
        String state = Stream.of("DONE", "IN_PROGRESS")
                .filter(states::contains)
                .findFirst()
                .orElse(NOT_STARTED);
        return new ProgressReportView.Deliverable(
                id,
                text(deliverable.path("title")),
                state,
                statements.stream()
                        .flatMap(one -> each(one.path("evidence")))
                        .map(one -> one.isObject() ? one.path("sha256").asText() : one.asText())
                        .distinct()
                        .toList());
    }

    private ProgressReportView.Party party(String code) {
        return new ProgressReportView.Party(
                code,
                code.isBlank() ? new Text("—", "—") : agencies.nameOf(code).orElse(new Text(code, code)));
    }

    private static Map<String, List<JsonNode>> by(String field, List<JsonNode> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.path(field).asText()));
    }

    /// A report may be submitted again and participants are asked again: what they said to the last submission counts.
    private static Stream<JsonNode> toTheLast(List<JsonNode> contributions) {
        int last = contributions.stream()
                .mapToInt(one -> one.path("submission").asInt())
                .max()
                .orElse(0);
        return contributions.stream().filter(one -> one.path("submission").asInt() == last);
    }

    /// The last report of each agency; a measure with several leads has several.
    private static List<JsonNode> lastOfEach(List<JsonNode> reports) {
        Map<String, JsonNode> last = new LinkedHashMap<>();
        reports.stream()
                .sorted(Comparator.comparing(report -> report.path("periodEnd").asText("")))
                .forEach(report -> last.put(report.path("agency").asText(), report));
        return List.copyOf(last.values());
    }

    /// From the day that was missed first; of a measure that was given more time, from the later day.
    private static long overdueDays(JsonNode measure, List<JsonNode> overdue, LocalDate today) {
        Stream<JsonNode> dues = overdue.stream().map(report -> either(report, "overdueSince", "due"));
        if (measure.path("status").asText().equals(OVERDUE)) {
            dues = Stream.concat(dues, Stream.of(either(measure.path("deadline"), "extendedTo", "due")));
        }
        return dues.map(Papers::day)
                .filter(day -> day != null && day.isBefore(today))
                .mapToLong(day -> ChronoUnit.DAYS.between(day, today))
                .max()
                .orElse(0);
    }

    private static JsonNode either(JsonNode thing, String first, String second) {
        return thing.hasNonNull(first) ? thing.path(first) : thing.path(second);
    }

    private static Text text(JsonNode node) {
        String zh = node.path("zh").asText("");
        String en = node.path("en").asText("");
        return new Text(zh.isBlank() ? "—" : zh, en.isBlank() ? "—" : en);
    }

    private static String said(JsonNode node) {
        return node.isObject() ? node.path("zh").asText("") : node.isNull() ? "" : node.asText("");
    }

    private static @Nullable LocalDate day(JsonNode node) {
        try {
            return node.isTextual() ? LocalDate.parse(node.asText()) : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.of();
    }
}
