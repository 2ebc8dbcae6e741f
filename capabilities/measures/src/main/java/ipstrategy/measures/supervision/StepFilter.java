package ipstrategy.measures.supervision;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.ladder.StepKind;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which steps a caller wants to see; null means no condition.
///
/// @param from taken for this day or later
/// @param to taken for this day or earlier
record StepFilter(
        @Nullable String plan,
        @Nullable String measure,
        @Nullable String agency,
        @Nullable String report,
        @Nullable StepKind step,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final String[] NAMES = {"plan", "measure", "agency", "report", "step", "from", "to"};
    static final int LONGEST_ID = 120;

    static final StepFilter NONE = new StepFilter(null, null, null, null, null, null, null);

    static StepFilter of(Query query) {
        StepFilter filter = new StepFilter(
                query.code("plan", AgencyCode.FORM, "PROMOTION-2017"),
                query.code("measure", MeasureId.FORM, "PROMOTION-2017-003"),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.text("report", LONGEST_ID),
                query.oneOf("step", StepKind.class),
                query.date("from"),
                query.date("to"));
        query.ordered("from", filter.from(), filter.to());
        return filter;
    }

    /// The rows of the scope that pass. Who may read a report may read what was done about it.
    Conditions within(Scope scope) {
        Conditions conditions = Conditions.none()
                .and("plan", plan, "s.plan = :plan")
                .and("measure", measure, "s.measure = :measure")
                .and("agency", agency, "s.agency = :agency")
                .and("report", report, "s.report = :report")
                .and("step", step, "s.step = :step")
                .and("from", from, "s.takenFor >= :from")
                .and("to", to, "s.takenFor <= :to");
        return switch (scope) {
            case Scope.All all -> conditions;
            case Scope.Of(AgencyCode reader) ->
                conditions.and(
                        "reader",
                        reader.value(),
                        "exists (select 1 from Report r where r.id = s.report and array_contains(r.readers, :reader))");
            case Scope.Nothing nothing -> conditions.and("1 = 0");
        };
    }
}
