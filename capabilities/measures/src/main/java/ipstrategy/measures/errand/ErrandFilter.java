package ipstrategy.measures.errand;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Role;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Query;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which errands a caller wants to see; null means no condition.
///
/// @param waitsFor the agency for which they wait
/// @param role the role in which
record ErrandFilter(
        @Nullable String waitsFor,
        @Nullable ErrandKind kind,
        @Nullable Role role,
        @Nullable String plan,
        @Nullable String measure,
        @Nullable LocalDate dueTo) {

    static final String[] NAMES = {"waitsFor", "kind", "role", "plan", "measure", "dueTo"};

    static ErrandFilter of(Query query) {
        return new ErrandFilter(
                query.code("waitsFor", AgencyCode.FORM, "SIPO"),
                query.oneOf("kind", ErrandKind.class),
                query.oneOf("role", Role.class),
                query.code("plan", AgencyCode.FORM, "PROMOTION-2017"),
                query.code("measure", MeasureId.FORM, "PROMOTION-2017-003"),
                query.date("dueTo"));
    }

    ErrandFilter waitingFor(AgencyCode agency) {
        return new ErrandFilter(agency.value(), kind, role, plan, measure, dueTo);
    }

    Conditions conditions() {
        return onWhom("e.")
                .and("plan", plan, "e.plan = :plan")
                .and("measure", measure, "e.measure = :measure")
                .and("dueTo", dueTo, "e.due_order <= :dueTo");
    }

    /// What the tally can tell: for whom, what, in which role, and of which plan.
    Conditions conditionsOnTotal() {
        return onWhom("").and("plan", plan == null ? "" : plan, "plan = :plan");
    }

    private Conditions onWhom(String row) {
        return Conditions.none()
                .and("waitsFor", waitsFor, row + "waits_for = :waitsFor")
                .and("kind", kind == null ? null : kind.name(), row + "kind = :kind")
                .and("role", role == null ? null : role.name().toLowerCase(Locale.ROOT), row + "role = :role");
    }
}
