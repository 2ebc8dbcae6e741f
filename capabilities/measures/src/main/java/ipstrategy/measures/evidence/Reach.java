package ipstrategy.measures.evidence;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Conditions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whose measures a caller may look into. It is handed to every query of a store, so that what is not to be seen is not
/// read.
///
/// @param everything whether it is the joint-conference office or an auditor
/// @param agency the agency whose measures it is, where it is not everything; null for none
/// @param day the day on which the measure concerns the agency
public record Reach(boolean everything, @Nullable AgencyCode agency, LocalDate day) {

    /// That a measure concerns an agency on a day: it answers, or it is a member of a collective that does.
    private static final String CONCERNS = "exists (select 1 from Measure reached join reached.responsibilities r"
            + " where reached.id.value = %s and r.supersededAt is null"
            + " and (r.validFrom is null or r.validFrom <= :reachDay) and (r.validTo is null or r.validTo >= :reachDay)"
            + " and (r.agency = :reachAgency or array_contains(r.members, :reachAgency)))";

    public static Reach of(Caller caller, LocalDate today) {
        boolean office = caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
        return new Reach(office || caller.is(Role.AUDITOR), caller.agency(), today);
    }

    /// Adds the condition that a row's measure is within reach.
    ///
    /// @param measure the path of the measure's id in the query, such as `e.measure`
    public Conditions within(Conditions conditions, String measure) {
        if (everything) {
            return conditions;
        }
        AgencyCode own = agency;
        return own == null
                ? conditions.and("1 = 0")
                : conditions
                        .and(CONCERNS.formatted(measure))
                        .given("reachDay", day)
                        .given("reachAgency", own.value());
    }
}
