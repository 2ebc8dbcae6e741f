package ipstrategy.measures.reading;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.cadence.ReportingPeriod;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which reports a caller wants to see; null means no condition.
///
/// @param agency the agency that answers
/// @param overdue whether they are late, submitted too late included
public record ReportFilter(
        @Nullable String plan,
        @Nullable String measure,
        @Nullable String agency,
        @Nullable ReportState state,
        @Nullable Boolean overdue,
        @Nullable String period,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {

    public static final String[] NAMES = {"plan", "measure", "agency", "state", "overdue", "period", "dueFrom", "dueTo"
    };

    public static ReportFilter of(Query query) {
        ReportFilter filter = new ReportFilter(
                query.code("plan", AgencyCode.FORM, "PROMOTION-2017"),
                query.code("measure", MeasureId.FORM, "PROMOTION-2017-003"),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.oneOf("state", ReportState.class),
                query.flag("overdue"),
                query.code("period", ReportingPeriod.FORM, "2026-Q4"),
                query.date("dueFrom"),
                query.date("dueTo"));
        query.ordered("dueFrom", filter.dueFrom(), filter.dueTo());
        return filter;
    }

    /// Whether the tally knows how many there are.
    boolean isTallied() {
        return measure == null && period == null && dueFrom == null && dueTo == null;
    }

    /// The rows of the scope that pass, and where each of the sorting columns stands.
    public Selection within(Scope scope) {
        return switch (scope) {
            case Scope.All all -> plain();
            case Scope.Of(AgencyCode reader) when reader.value().equals(agency) -> plain();
            case Scope.Of(AgencyCode reader) -> narrow(reader);
            case Scope.Nothing nothing ->
                new Selection(
                        "report r", "r.id", "r.due_order", plain().conditions().and("1 = 0"));
        };
    }

    /// What is selected from where.
    ///
    /// @param source the table, as `r`, or the narrow table of a reader joined with it
    /// @param id the column that holds the report's id
    /// @param due the column that holds the day, with one for rows that have none
    public record Selection(String source, String id, String due, Conditions conditions) {}

    private Selection plain() {
        Conditions conditions =
                Conditions.none().and("state", name(), "r.state = :state").and("period", period, "r.period = :period");
        if (overdue != null) {
            conditions.and("r.overdue_since is " + (overdue ? "not null" : "null"));
        }
        return new Selection("report r", "r.id", "r.due_order", common("r.id", "r.due_order", conditions));
    }

    /// The narrow table goes first: its indexes begin with the reader, so the rows of others are not looked at.
    private Selection narrow(AgencyCode reader) {
        Conditions conditions = Conditions.none()
                .and("reader", reader.value(), "s.agency = :reader")
                .and("state", name(), "s.state = :state")
                .and("period", period, "s.period = :period");
        if (overdue != null) {
            conditions.and(overdue ? "s.overdue" : "not s.overdue");
        }
        return new Selection(
                "report_reader s join report r on r.id = s.report",
                "s.report",
                "s.due_order",
                common("s.report", "s.due_order", conditions));
    }

    private Conditions common(String id, String due, Conditions conditions) {
        conditions
                .and("plan", plan, "r.plan = :plan")
                .and("measure", measure, "r.measure = :measure")
                .and("agency", agency, "r.agency = :agency")
                .and("dueFrom", dueFrom, due + " >= :dueFrom and r.due_on is not null")
                .and("dueTo", dueTo, due + " <= :dueTo");
        if (measure != null) {
            beginning(measure + "_", id, conditions);
        } else if (plan != null) {
            beginning(plan + "-", id, conditions);
        }
        return conditions;
    }

    /// Ids begin with the measure's, and that with the plan's: so a list in their order starts where its rows are.
    private static void beginning(String prefix, String id, Conditions conditions) {
        char last = prefix.charAt(prefix.length() - 1);
        String end = prefix.substring(0, prefix.length() - 1) + (char) (last + 1);
        conditions
                .and(id + " >= :first and " + id + " < :end")
                .given("first", prefix)
                .given("end", end);
    }

    private @Nullable String name() {
        return state == null ? null : state.name();
    }
}
