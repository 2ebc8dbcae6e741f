package ipstrategy.measures.assigning;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.report.Deriving;
import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Says who answers for a measure. Only the joint-conference office does: PROTECTION-2022 and FYP-13 name nobody, and a
/// division of tasks is the office's (CRD-02).
@ApplicationScoped
class AssigningAgencies {

    static final String ACTION = "assign-agencies";

    private final Assignments assignments;
    private final KnownAgencies agencies;
    private final Deriving deriving;
    private final Clock clock;

    AssigningAgencies(Assignments assignments, KnownAgencies agencies, Deriving deriving, Clock clock) {
        this.assignments = assignments;
        this.agencies = agencies;
        this.deriving = deriving;
        this.clock = clock;
    }

    /// What became of an assignment.
    sealed interface Outcome {

        /// These answer from then on.
        record Assigned() implements Outcome {}

        /// The caller may not assign; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// They cannot answer for it so.
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    /// Assigns within the transaction that is under way.
    Outcome assign(Assignment measure, NewResponsibilities wanted, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        LocalDate from = from(measure, wanted);
        List<Fault> faults = faults(wanted.responsibilities(), from);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        assignments.reassign(measure.id(), tenures(wanted), from, wanted.reason(), caller);
        deriving.derive(measure.id(), wanted.reason(), caller);
        return new Outcome.Assigned();
    }

    /// Whether a caller may assign, and if not, why.
    ActionView actionFor(Caller caller) {
        return ActionView.of(ACTION, "PUT", refusal(caller));
    }

    private @Nullable LocalDate from(Assignment measure, NewResponsibilities wanted) {
        boolean nobodyYet = measure.answerable().isEmpty();
        return wanted.from() != null || nobodyYet ? wanted.from() : LocalDate.now(clock);
    }

    private List<Assignments.Tenure> tenures(NewResponsibilities wanted) {
        List<NewResponsibilities.One> all = wanted.responsibilities();
        return IntStream.range(0, all.size())
                .mapToObj(place -> {
                    NewResponsibilities.One one = all.get(place);
                    Integer order = one.order();
                    int usual = one.role() == Role.CO_LEAD ? 1 : place + 1;
                    SeededMeasure.Assigned who = new SeededMeasure.Assigned(
                            one.agency().value(),
                            one.role(),
                            order == null ? usual : order,
                            agencies.membersOf(one.agency()));
                    return new Assignments.Tenure(who, one.from(), one.until());
                })
                .toList();
    }

    private List<Fault> faults(List<NewResponsibilities.One> all, @Nullable LocalDate from) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            NewResponsibilities.One one = all.get(place);
            String pointer = "responsibilities/" + place + "/";
            if (!agencies.know(one.agency())) {
                faults.add(Fault.body(pointer + "agency", "fault.no-such-agency", one.agency()));
            } else if (all.subList(0, place).stream()
                    .anyMatch(earlier -> earlier.agency().equals(one.agency()) && earlier.meets(one))) {
                faults.add(Fault.body(pointer + "agency", "fault.named-twice", one.agency()));
            }
            if (endsBeforeItBegins(one, from)) {
                faults.add(Fault.body(pointer + "until", "fault.date-order"));
            }
            boolean collective = !agencies.membersOf(one.agency()).isEmpty();
            if (collective != (one.role() == Role.ALL_MEMBERS)) {
                faults.add(Fault.body(pointer + "role", "fault.collective-role", one.agency()));
            }
        }
        if (all.stream().noneMatch(one -> one.role().leads())) {
            faults.add(Fault.body("responsibilities", "fault.nobody-leads"));
        }
        // One lead may follow another; two at a time may not.
        if (all.stream().anyMatch(one -> all.stream().anyMatch(other -> other != one && one.contests(other)))) {
            faults.add(Fault.body("responsibilities", "fault.several-leads"));
        }
        return faults;
    }

    private static boolean endsBeforeItBegins(NewResponsibilities.One one, @Nullable LocalDate from) {
        LocalDate until = one.until();
        LocalDate own = one.from();
        return until != null && ((from != null && until.isBefore(from)) || (own != null && until.isBefore(own)));
    }

    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(ipstrategy.identity.Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE)
                ? null
                : "reason.office-only";
    }
}
