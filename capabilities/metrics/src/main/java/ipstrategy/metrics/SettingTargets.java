package ipstrategy.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.aiming.NewTarget;
import ipstrategy.metrics.aiming.Target;
import ipstrategy.metrics.aiming.TargetRules;
import ipstrategy.metrics.aiming.TargetView;
import ipstrategy.metrics.place.KnownRegions;
import ipstrategy.metrics.revision.MetricRevisions.Entered;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets what a metric should reach, changes it, or takes it back. What was aimed at before stays readable.
@ApplicationScoped
class SettingTargets {

    static final String SET = "set-target";

    private final EntityManager entities;
    private final KnownRegions regions;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    SettingTargets(EntityManager entities, KnownRegions regions, Changes changes, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.regions = regions;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of it.
    sealed interface Outcome {

        record Done(Target target) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}

        record NotWhole(List<Fault> faults) implements Outcome {}
    }

    /// Sets one more target of a metric that is held.
    Outcome set(Metric metric, NewTarget wanted, Caller caller) {
        return put(metric, null, wanted, caller);
    }

    /// Changes a target of a metric that is held.
    Outcome change(Metric metric, Target standing, NewTarget wanted, Caller caller) {
        return put(metric, standing, wanted, caller);
    }

    /// Takes a target back: from now on the metric aims at it no more.
    Outcome withdraw(Metric metric, Target standing, String reason, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        TargetView before = plain(metric, standing);
        standing.supersede(clock.instant());
        entities.flush();
        // A metric whose targets people have set is no more corrected from the seeds: its version tells.
        entities.lock(metric, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        record("target.withdrawn", before, null, reason, caller);
        return new Outcome.Done(standing);
    }

    static List<ActionView> actionsFor(Caller caller) {
        String refusal = refusal(caller);
        return List.of(
                ActionView.of("change-target", "PUT", refusal), ActionView.of("withdraw-target", "POST", refusal));
    }

    static ActionView setting(Caller caller) {
        return ActionView.of(SET, "POST", refusal(caller));
    }

    /// Who reports and verifies figures does not say how high they must be.
    private static @Nullable String refusal(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE) ? null : "reason.target-setter-only";
    }

    private Outcome put(Metric metric, @Nullable Target standing, NewTarget wanted, Caller caller) {
        String refusal = refusal(caller);
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        String region = region(standing, wanted);
        Fault elsewhere = elsewhere(region, standing);
        if (elsewhere != null) {
            return new Outcome.NotWhole(List.of(elsewhere));
        }
        List<Aim> beside = metric.currentTargets().stream()
                .filter(target -> target != standing && target.isOf(region))
                .map(Target::aim)
                .toList();
        return switch (TargetRules.check(wanted, metric.defined(), metric.rules(), beside)) {
            case TargetRules.Outcome.Wrong(List<Fault> faults) -> new Outcome.NotWhole(faults);
            case TargetRules.Outcome.Sound(Aim aim)
            when standing != null && aim.equals(standing.aim()) ->
                new Outcome.NotWhole(List.of(Fault.body("", "fault.target-unchanged")));
            case TargetRules.Outcome.Sound(Aim aim) -> put(metric, standing, region, aim, wanted.reason(), caller);
        };
    }

    /// Of the whole country where nothing is said; a target that is changed keeps its region.
    private static String region(@Nullable Target standing, NewTarget wanted) {
        if (wanted.region() != null) {
            return wanted.region();
        }
        return standing == null ? Target.NATION : standing.region();
    }

    /// What is wrong with the region of a target, or null.
    private @Nullable Fault elsewhere(String region, @Nullable Target standing) {
        if (standing != null && !standing.isOf(region)) {
            return Fault.body("region", "fault.target-region", standing.region());
        }
        return regions.has(region) ? null : Fault.body("region", "fault.index-region", region);
    }

    private Outcome put(
            Metric metric, @Nullable Target standing, String region, Aim aim, String reason, Caller caller) {
        TargetView before = standing == null ? null : plain(metric, standing);
        Target target = metric.aimAt(aim, region, standing, new Entered(caller.name(), reason, clock.instant()));
        entities.flush();
        record(standing == null ? "target.set" : "target.changed", before, plain(metric, target), reason, caller);
        return new Outcome.Done(target);
    }

    private void record(
            String action, @Nullable TargetView before, @Nullable TargetView after, String reason, Caller caller) {
        TargetView told = after == null ? before : after;
        if (told == null) {
            throw new IllegalArgumentException("nothing was and nothing is");
        }
        changes.record(
                new Change(
                        action,
                        "target",
                        told.metric() + "/" + told.place(),
                        caller.agency(),
                        before == null ? null : json.valueToTree(before),
                        after == null ? null : json.valueToTree(after),
                        reason),
                caller);
    }

    private static TargetView plain(Metric metric, Target target) {
        return target.view(metric.code().value(), metric.defined().unit(), List.of());
    }
}
