package ipstrategy.measures;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a measure asks of whom, as reporting and supervision need to know it.
///
/// @param extendedTo the later day that the office has granted, or null
/// @param conditional whether it is to be done only 视情, as circumstances warrant
public record Assignment(
        MeasureId id,
        String plan,
        Text title,
        AssignmentRule rule,
        List<Answerable> answerable,
        Deadline deadline,
        @Nullable LocalDate extendedTo,
        boolean conditional,
        List<Deliverable> deliverables,
        List<String> metrics,
        MeasureStatus status) {

    /// An agency that answers for the measure now.
    ///
    /// @param order the place as printed; co-leads are not ranked and all have 1
    /// @param members the members, where the agency is a collective
    /// @param predecessors the agencies from which a reform passed it on; what they said counts for this one
    /// @param owesFor the agencies whose share passed to this one beside its own; it owes what they left open
    /// @param validFrom the first day it answers, or null for the plan's beginning
    /// @param validTo the last day it answers, or null for no end
    public record Answerable(
            AgencyCode agency,
            Role role,
            int order,
            List<AgencyCode> members,
            List<AgencyCode> predecessors,
            List<AgencyCode> owesFor,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /// Whether it owes what another left open.
        boolean hasTakenOver(AgencyCode predecessor) {
            return predecessors.contains(predecessor) || owesFor.contains(predecessor);
        }

        /// Whether it answers on a day.
        public boolean on(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /// The day by which the measure is to be done, or null where it goes on without end.
    public @Nullable LocalDate due() {
        return extendedTo == null ? deadline.due() : extendedTo;
    }

    /// The agencies that file a report on a day: leads, co-leads, and whoever answers for a share of its own.
    public Set<AgencyCode> reporters(LocalDate day) {
        return answerable.stream()
                .filter(one -> one.on(day) && one.role().leads())
                .map(Answerable::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The agency that files reports on a day in the place of one that a reform has ended.
    public Optional<AgencyCode> successor(AgencyCode predecessor, LocalDate day) {
        return answerable.stream()
                .filter(one -> one.on(day) && one.role().leads() && one.hasTakenOver(predecessor))
                .map(Answerable::agency)
                .findFirst();
    }

    /// The agencies that are asked to countersign on a day: participants, and each member of a collective.
    public Set<AgencyCode> participants(LocalDate day) {
        Set<AgencyCode> reporters = reporters(day);
        return answerable.stream()
                .filter(one -> one.on(day) && !one.role().leads())
                .flatMap(one -> one.role() == Role.ALL_MEMBERS ? one.members().stream() : Stream.of(one.agency()))
                .filter(agency -> !reporters.contains(agency))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether an agency answers for the measure on a day, in any role.
    public boolean concerns(AgencyCode agency, LocalDate day) {
        return reporters(day).contains(agency) || participants(day).contains(agency);
    }
}
