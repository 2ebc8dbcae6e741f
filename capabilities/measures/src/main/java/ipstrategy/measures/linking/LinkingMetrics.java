package ipstrategy.measures.linking;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says which metrics a measure is linked to. Only the joint-conference office does: of a plan that came in by its text
/// nobody else knows, and what reports are asked for is the office's to say.
@ApplicationScoped
class LinkingMetrics {

    static final String ACTION = "link-metrics";

    private final Assignments assignments;
    private final KnownMetrics known;

    LinkingMetrics(Assignments assignments, KnownMetrics known) {
        this.assignments = assignments;
        this.known = known;
    }

    /// What became of it.
    sealed interface Outcome {

        /// It is linked to these and to no other.
        record Linked() implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        /// There are no such metrics, or one is named twice.
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    /// Links within the transaction that is under way. The same links again change nothing.
    Outcome link(Assignment measure, NewMetricLinks wanted, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        List<Fault> faults = faults(wanted.metrics());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        assignments.link(measure.id(), wanted.metrics(), wanted.reason(), caller);
        return new Outcome.Linked();
    }

    /// Whether a caller may link, and if not, why.
    ActionView actionFor(Caller caller) {
        return ActionView.of(ACTION, "PUT", refusal(caller));
    }

    private List<Fault> faults(List<String> metrics) {
        List<String> strangers = known.strangersAmong(metrics);
        List<Fault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int place = 0; place < metrics.size(); place++) {
            String code = metrics.get(place);
            if (strangers.contains(code)) {
                faults.add(Fault.body("metrics/" + place, "fault.no-such-code", code));
            } else if (!named.add(code)) {
                faults.add(Fault.body("metrics/" + place, "fault.named-twice", code));
            }
        }
        return faults;
    }

    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE) ? null : "reason.office-only";
    }
}
