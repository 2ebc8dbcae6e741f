package ipstrategy.console.office;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts what the office looks over.
@ApplicationScoped
class Counting {

    private static final int A_PAGE = 500;

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
        Long late = length(measures.with("status", "OVERDUE"));
        if (late == null) {
            return null;
        }
        Long lateReports = length(reports.with("overdue", true));
        List<Deadlines.Due> ahead = new ArrayList<>();
        for (Deadlines.Span span : spans) {
            Long due = length(in(span, measures));
            // Who may not read the reports that are late may not read any.
            Long dueReports = lateReports == null ? null : length(in(span, reports));
            ahead.add(Deadlines.Due.in(span, plan, due == null ? 0 : due, dueReports));
        }
        return new Deadlines(Deadlines.Due.late(plan, late, lateReports), ahead);
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
