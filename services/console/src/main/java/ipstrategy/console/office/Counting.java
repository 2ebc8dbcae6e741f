package ipstrategy.console.office;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import ipstrategy.console.measure.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    record First<T extends Falling>(long total, List<T> items) {}

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

    /// How long a list is.
    record Length(long total) {}

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

    /// What is late and what falls due, or nothing where even the measures cannot be counted.
    @Nullable
    Deadlines deadlines(@Nullable String plan, List<Deadlines.Span> spans) {
        Asked measures = Asked.of("measures").with("plan", plan);
        Asked reports = Asked.of("reports").with("plan", plan);
        First<OfMeasure> late = first(measures.with("status", "OVERDUE"), OfMeasure.class);
        if (late == null) {
            return null;
        }
        First<OfReport> lateReports = first(reports.with("overdue", true), OfReport.class);
        List<Deadlines.Due> ahead = new ArrayList<>();
        for (Deadlines.Span span : spans) {
            First<OfMeasure> due = first(in(span, measures), OfMeasure.class);
            // Who may not read the reports that are late may not read any.
            First<OfReport> dueReports = lateReports == null ? null : first(in(span, reports), OfReport.class);
            ahead.add(Deadlines.Due.in(span, plan, due == null ? 0 : due.total(), total(dueReports))
                    .showing(items(due, dueReports)));
        }
        return new Deadlines(
                Deadlines.Due.late(plan, late.total(), total(lateReports)).showing(items(late, lateReports)), ahead);
    }

    private static @Nullable Long total(@Nullable First<?> list) {
        return list == null ? null : list.total();
    }

    private static List<Deadlines.Item> items(@Nullable First<?> measures, @Nullable First<?> reports) {
        return Stream.concat(Stream.ofNullable(measures), Stream.ofNullable(reports))
                .flatMap(list -> list.items().stream())
                .map(Falling::item)
                .toList();
    }

    private <T extends Falling> @Nullable First<T> first(Asked list, Class<T> type) {
        Listed<T> page = gateway.list(list.with("sort", "due").with("limit", A_FEW), type)
                .orNothing();
        return page == null ? null : new First<>(page.total(), page.items());
    }

    private static Asked in(Deadlines.Span span, Asked list) {
        return list.with("dueFrom", span.from()).with("dueTo", span.to());
    }

    /// How many reports wait for review; nothing where the person may not read them.
    @Nullable
    Long toReview() {
        return length(Asked.of("reports").with("state", "SUBMITTED"));
    }

    /// How many requests for extension wait for a decision.
    @Nullable
    Long toDecide() {
        return length(Asked.of("extensions").with("state", "REQUESTED"));
    }

    private @Nullable Long length(Asked list) {
        Length length = gateway.read(list.with("limit", 1), Length.class).orNothing();
        return length == null ? null : length.total();
    }
}
