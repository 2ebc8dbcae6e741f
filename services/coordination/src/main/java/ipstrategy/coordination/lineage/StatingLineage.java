package ipstrategy.coordination.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.officialtext.KnownItems;
import ipstrategy.coordination.plan.KnownPlans;
import ipstrategy.coordination.plan.PlanView;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// States and withdraws links between measures of two plans. Every service is told, and writes the link down at the
/// measures that it owns, so that comparisons of plans follow.
@ApplicationScoped
class StatingLineage {

    private final LineageLinks links;
    private final PrintedLineage printed;
    private final KnownItems items;
    private final KnownPlans plans;
    private final Chronicle chronicle;
    private final Clock clock;

    StatingLineage(
            LineageLinks links,
            PrintedLineage printed,
            KnownItems items,
            KnownPlans plans,
            Chronicle chronicle,
            Clock clock) {
        this.links = links;
        this.printed = printed;
        this.items = items;
        this.plans = plans;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Outcome<LineageLink> state(NewLineageLink wanted, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Fault> faults = new ArrayList<>();
        Optional<MeasureId> from = known("from", wanted.from(), faults);
        Optional<MeasureId> to = known("to", wanted.to(), faults);
        if (from.isEmpty() || to.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        return state(from.get(), to.get(), wanted, caller);
    }

    private Outcome<LineageLink> state(MeasureId from, MeasureId to, NewLineageLink wanted, Caller caller) {
        if (from.plan().equals(to.plan())) {
            return new Outcome.Wrong<>(List.of(Fault.body("to", "fault.same-plan", from.plan())));
        }
        String id = LineageLink.idOf(from, to);
        if (printed.holds(id)) {
            return new Outcome.Wrong<>(List.of(Fault.body("to", "fault.lineage-printed")));
        }
        // Both plans, always in the same order: a link and its reverse are not stated at the same time.
        Stream.of(from.plan(), to.plan()).sorted().forEach(links::waitForOthers);
        Fault backwards = backwards(from, to);
        if (backwards != null) {
            return new Outcome.Wrong<>(List.of(backwards));
        }
        LineageLink standing = links.lock(id).orElse(null);
        if (standing != null && standing.state() == LineageLink.State.STATED) {
            return LineageLink.LIFE.conflict("reason.lineage-stated", standing.state(), guard(caller), id);
        }
        JsonNode before = standing == null ? null : chronicle.of(standing.view(caller));
        LineageLink link = standing == null ? new LineageLink(from, to) : standing;
        link.state(wanted.kind(), wanted.said(), wanted.reason(), caller.name(), clock.instant());
        links.persist(link);
        return done(link, "lineage-link.stated", before, wanted.reason(), caller);
    }

    /// What is wrong with the direction, or null: work goes on from the earlier plan to the later, and never back.
    private @Nullable Fault backwards(MeasureId from, MeasureId to) {
        PlanView earlier = plans.find(from.plan()).orElseThrow();
        PlanView later = plans.find(to.plan()).orElseThrow();
        if (KnownPlans.beginsAfter(earlier, later)) {
            return Fault.body("to", "fault.lineage-order", from.plan(), to.plan());
        }
        String reverse = LineageLink.idOf(to, from);
        return printed.holds(reverse) || links.holds(reverse) ? Fault.body("to", "fault.lineage-reversed") : null;
    }

    Outcome<LineageLink> withdraw(LineageLink link, String reason, Caller caller) {
        Outcome<LineageLink> refusal = LineageLink.LIFE.refusal(LineageLink.WITHDRAW, link.state(), guard(caller));
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(link.view(caller));
        link.withdraw(reason);
        return done(link, "lineage-link.withdrawn", before, reason, caller);
    }

    private Outcome<LineageLink> done(
            LineageLink link, String deed, @Nullable JsonNode before, String reason, Caller caller) {
        links.flush();
        chronicle.tell(new Chronicle.Deed(deed, "lineage-link", link.id()), before, link.view(caller), reason, caller);
        return new Outcome.Done<>(link);
    }

    /// Measures belong to other services; but every item of a plan was known here before it was theirs.
    private Optional<MeasureId> known(String field, String id, List<Fault> faults) {
        Optional<MeasureId> known = MeasureId.read(id).flatMap(items::find).map(KnownItems.Known::id);
        if (known.isEmpty()) {
            faults.add(Fault.body(field, "fault.not-a-measure", id));
        }
        return known;
    }

    private static Guard guard(Caller caller) {
        return step -> Authority.refusesOffice(caller);
    }
}
