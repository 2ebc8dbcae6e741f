package ipstrategy.console.office;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import ipstrategy.console.measure.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts what the office looks over.
@ApplicationScoped
class Counting {

    private static final int A_PAGE = 500;
    private static final int A_FEW = 6;

    private final Gateway gateway;

    Counting(Gateway gateway) {
        this.gateway = gateway;
    }

    /// The part of the overview that is about agencies.
    record Whole(List<OfAgency> agencies, @Nullable List<String> unavailable) {}

    /// How many measures an agency answers for, by status.
    record OfAgency(String agency, Map<String, Long> byStatus) {}

    /// A measure as it is counted.
    record Counted(String status, List<Answering> responsibilities) {}

    /// An agency that answers for it.
    record Answering(String agency) {}

    /// The first of a list, and how long it is.
    record First<T extends Falling>(long total, List<T> items, List<String> missing) {}

    /// What falls due, as lists give it.
    sealed interface Falling {

        Deadlines.Item item();
    }

    /// A measure that falls due.
    record OfMeasure(String id, Text title, Measure.Deadline deadline) implements Falling {

        @Override
        public Deadlines.Item item() {
            return new Deadlines.Item(
                    deadline.extendedTo() == null ? deadline.due() : deadline.extendedTo(),
                    Asked.of("measures", id).toString(),
                    title,
                    id,
                    null,
                    null);
        }
    }

    /// A report that falls due.
    record OfReport(String id, String measure, String agency, String period, LocalDate due) implements Falling {

        @Override
        public Deadlines.Item item() {
            return new Deadlines.Item(due, Asked.of("reports", id).toString(), null, measure, period, agency);
        }
    }

    /// The measures of a plan, or of all plans, by agency and status; nothing where they cannot be read.
    @Nullable
    Grid grid(@Nullable String plan) {
        return plan == null ? whole() : of(plan);
    }

    private @Nullable Grid whole() {
        Whole whole = gateway.read(Asked.of("overview").with("fields", "agencies,unavailable"), Whole.class)
                .orNothing();
        if (whole == null) {
            return null;
        }
        Map<String, Map<String, Long>> counts =
                whole.agencies().stream().collect(Collectors.toMap(OfAgency::agency, OfAgency::byStatus));
        return Grid.of(null, counts, whole.unavailable() == null ? List.of() : whole.unavailable());
    }

    /// The overview does not tell the agencies of one plan apart, so its measures are counted here.
    private @Nullable Grid of(String plan) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        List<String> missing = new ArrayList<>();
        String cursor = null;
        do {
            Asked asked = Asked.of("measures")
                    .with("plan", plan)
                    .with("limit", A_PAGE)
                    .with("fields", "status,responsibilities.agency")
                    .with("cursor", cursor);
            Listed<Counted> page = gateway.list(asked, Counted.class).orNothing();
            if (page == null) {
                return null;
            }
            for (Counted measure : page.items()) {
                measure.responsibilities().stream()
                        .map(Answering::agency)
                        .distinct()
                        .forEach(agency -> counts.computeIfAbsent(agency, key -> new HashMap<>())
                                .merge(measure.status(), 1L, Long::sum));
            }
            missing.addAll(page.missing());
            cursor = page.next();
        } while (cursor != null);
        return Grid.of(plan, counts, missing.stream().distinct().toList());
    }

    /// What is late and what falls due. Where part of it cannot be counted it is nothing, since a drawing with a gap
    /// would be read as the whole; what a role may not see is left out.
    @Nullable
    Deadlines deadlines(@Nullable String plan, List<Deadlines.Span> spans) {
        Asked measures = Asked.of("measures").with("plan", plan);
        Asked reports = Asked.of("reports").with("plan", plan);
        First<OfMeasure> late =
                first(measures.with("status", "OVERDUE"), OfMeasure.class).orNothing();
        Reply<First<OfReport>> reportsLate =
                first(reports.with("overdue", true), OfReport.class).heard();
        if (late == null || reportsLate instanceof Reply.Silent<First<OfReport>>()) {
            return null;
        }
        First<OfReport> lateReports = reportsLate.orNothing();
        Set<String> missing = new TreeSet<>(late.missing());
        if (lateReports != null) {
            missing.addAll(lateReports.missing());
        }
        List<Deadlines.Due> ahead = new ArrayList<>();
        for (Deadlines.Span span : spans) {
            First<OfMeasure> due = first(in(span, measures), OfMeasure.class).orNothing();
            // Who may not read the reports that are late may not read any.
            First<OfReport> dueReports = lateReports == null
                    ? null
                    : first(in(span, reports), OfReport.class).orNothing();
            if (due == null || (lateReports != null && dueReports == null)) {
                return null;
            }
            missing.addAll(due.missing());
            if (dueReports != null) {
                missing.addAll(dueReports.missing());
            }
            ahead.add(
                    Deadlines.Due.in(span, plan, due.total(), total(dueReports)).showing(items(due, dueReports)));
        }
        return new Deadlines(
                Deadlines.Due.late(plan, late.total(), total(lateReports)).showing(items(late, lateReports)),
                ahead,
                List.copyOf(missing));
    }

    private static @Nullable Long total(@Nullable First<?> list) {
        return list == null ? null : list.total();
    }

    private static List<Deadlines.Item> items(First<?> measures, @Nullable First<?> reports) {
        return Stream.concat(Stream.of(measures), Stream.ofNullable(reports))
                .flatMap(list -> list.items().stream())
                .map(Falling::item)
                .toList();
    }

    private <T extends Falling> Reply<First<T>> first(Asked list, Class<T> type) {
        return gateway.list(list.with("sort", "due").with("limit", A_FEW), type)
                .map(page -> new First<>(page.total(), page.items(), page.missing()));
    }

    private static Asked in(Deadlines.Span span, Asked list) {
        return list.with("dueFrom", span.from()).with("dueTo", span.to());
    }

    /// How many reports wait for review.
    Tally toReview() {
        return length(Asked.of("reports").with("state", "SUBMITTED"));
    }

    /// How many requests for extension wait for a decision.
    Tally toDecide() {
        return length(Asked.of("extensions").with("state", "REQUESTED"));
    }

    private Tally length(Asked list) {
        return Tally.of(gateway.read(list.with("limit", 1), Tally.Length.class));
    }
}
