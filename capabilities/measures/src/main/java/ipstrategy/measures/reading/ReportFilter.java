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
/// @param important whether the agency has told the office that it should carry them further up; a draft tells nothing
public record ReportFilter(
        @Nullable String plan,
        @Nullable String measure,
        @Nullable String agency,
        @Nullable ReportState state,
        @Nullable Boolean overdue,
        @Nullable Boolean important,
        @Nullable String period,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {

    public static final String[] NAMES = {
        "plan", "measure", "agency", "state", "overdue", "important", "period", "dueFrom", "dueTo"
    };

    /// That the office has had a report, row `i`, that says so. What was taken back is the agency's own again.
    private static final String SAYS_SO = "i.important and i.submissions > i.recalls";

    public static ReportFilter of(Query query) {
        ReportFilter filter = new ReportFilter(
                query.code("plan", AgencyCode.FORM, "PROMOTION-2017"),
                query.code("measure", MeasureId.FORM, "PROMOTION-2017-003"),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.oneOf("state", ReportState.class),
                query.flag("overdue"),
                query.flag("important"),
                query.code("period", ReportingPeriod.FORM, "2026-Q4"),
                query.date("dueFrom"),
                query.date("dueTo"));
        query.ordered("dueFrom", filter.dueFrom(), filter.dueTo());
        return filter;
    }

    /// The rows of the scope that pass, and what the sorting columns are called there.
    public Selection within(Scope scope) {
        return switch (scope) {
            case Scope.All all -> plain();
            case Scope.Of(AgencyCode reader) when reader.value().equals(agency) -> plain();
            case Scope.Of(AgencyCode reader) -> {
                Selection narrow =
                        selection("report_reader s", "s", "report", "answers", overdue(overdue, "s.overdue"));
                narrow.conditions().and("s.agency = :reader").given("reader", reader.value());
                yield narrow;
            }
            case Scope.Nothing nothing -> {
                Selection none = plain();
                none.conditions().and("1 = 0");
                yield none;
            }
        };
    }

    /// What is selected from where.
    ///
    /// @param source the table of reports, as `r`, or the narrow table of who may read them, as `s`
    /// @param id the column that holds the report's id
    /// @param due the column that holds the day on which it is due, the last of all where it has none
    public record Selection(String source, String id, String due, Conditions conditions) {

        /// Whether the rows are reports themselves.
        public boolean isOfReports() {
            return source.startsWith("report r");
        }
    }

    private Selection plain() {
        return selection("report r", "r", "id", "agency", overdue(overdue, "(r.overdue_since is not null)"));
    }

    /// States and lateness are said in the query's words, not handed in: so the database sees that an index that holds
    /// only such rows will do.
    private Selection selection(String source, String row, String id, String answers, String late) {
        String due = row + ".due_order";
        Conditions conditions = Conditions.none()
                .and("plan", plan, row + ".plan = :plan")
                .and("agency", agency, row + "." + answers + " = :agency")
                .and("period", period, row + ".period = :period")
                .and("dueFrom", dueFrom, due + " >= :dueFrom and " + due + " < date '9999-12-31'")
                .and("dueTo", dueTo, due + " <= :dueTo");
        if (state != null) {
            conditions.and(row + ".state = '" + state + "'");
        }
        if (!late.isEmpty()) {
            conditions.and(late);
        }
        if (important != null) {
            conditions.and((important ? "" : "not ") + "exists (select 1 from report i where i.id = " + row + "." + id
                    + " and " + SAYS_SO + ")");
        }
        if (measure != null) {
            beginning(measure + "_", row + "." + id, conditions);
        } else if (plan != null) {
            beginning(plan + "-", row + "." + id, conditions);
        }
        return new Selection(source, row + "." + id, due, conditions);
    }

    private static String overdue(@Nullable Boolean overdue, String word) {
        return overdue == null ? "" : overdue ? word : "not " + word;
    }

    /// Ids begin with the measure's, and that with the plan's: so a list in their order starts where its rows are.
    private static void beginning(String prefix, String id, Conditions conditions) {
        int last = prefix.length() - 1;
        String end = prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
        conditions
                .and(id + " >= :first and " + id + " < :end")
                .given("first", prefix)
                .given("end", end);
    }
}
