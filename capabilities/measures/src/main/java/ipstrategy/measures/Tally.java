package ipstrategy.measures;

import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many measures stand where, in one service.
///
/// @param plans by plan
/// @param agencies by agency and role; a measure counts once for each agency that answers for it
public record Tally(List<OfPlan> plans, List<OfAgency> agencies) {

    /// @param plan the plan's code
    /// @param count how many of its measures this service owns in that status
    @Schema(name = "TallyOfPlan")
    public record OfPlan(String plan, MeasureStatus status, long count) {}

    /// @param agency the agency's code
    /// @param count how many measures of this service it answers for in that role and status
    @Schema(name = "TallyOfAgency")
    public record OfAgency(String agency, Role role, MeasureStatus status, long count) {}
}
