package ipstrategy.measures.extension;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Query;
import org.jspecify.annotations.Nullable;

/// Which requests a caller wants to see; null means no condition.
record ExtensionFilter(
        @Nullable String plan,
        @Nullable String measure,
        @Nullable String agency,
        @Nullable String report,
        @Nullable ExtensionState state) {

    static final String[] NAMES = {"plan", "measure", "agency", "report", "state"};

    private static final int LONGEST_ID = 120;

    static ExtensionFilter of(Query query) {
        return new ExtensionFilter(
                query.code("plan", AgencyCode.FORM, "PROTECTION-2022"),
                query.code("measure", MeasureId.FORM, "PROTECTION-2022-012"),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.text("report", LONGEST_ID),
                query.oneOf("state", ExtensionState.class));
    }

    /// The rows of the scope that pass.
    Conditions within(Scope scope) {
        Conditions conditions = Conditions.none()
                .and("plan", plan, "e.plan = :plan")
                .and("measure", measure, "e.measure = :measure")
                .and("agency", agency, "e.agency = :agency")
                .and("report", report, "e.report = :report")
                .and("state", state, "e.state = :state");
        return switch (scope) {
            case Scope.All all -> conditions;
            case Scope.Of(AgencyCode reader) ->
                conditions.and("reader", reader.value(), "array_contains(e.readers, :reader)");
            case Scope.Nothing nothing -> conditions.and("1 = 0");
        };
    }
}
