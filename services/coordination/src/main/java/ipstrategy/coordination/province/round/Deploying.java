package ipstrategy.coordination.province.round;

import ipstrategy.coordination.plan.KnownPlans;
import ipstrategy.coordination.plan.PlanView;
import ipstrategy.coordination.province.Binding;
import ipstrategy.coordination.province.Bindings;
import ipstrategy.coordination.province.Duty;
import ipstrategy.coordination.region.Provinces;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Deploys the year's tasks of a plan (年初任务部署): what each province must do or may choose is derived from its classes on
/// a day, and stays so for the round.
@ApplicationScoped
class Deploying {

    private final CycleRounds rounds;
    private final Sheets sheets;
    private final Bindings bindings;
    private final Provinces provinces;
    private final Chronicle chronicle;
    private final Clock clock;

    Deploying(
            CycleRounds rounds,
            Sheets sheets,
            Bindings bindings,
            Provinces provinces,
            Chronicle chronicle,
            Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.bindings = bindings;
        this.provinces = provinces;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Outcome<CycleRound> deploy(PlanView plan, NewRound fresh, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Binding> asked = bindings.ofPlan(plan.code());
        List<Fault> faults = faults(plan, fresh, asked);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        rounds.waitForOthers(plan.code());
        CycleRound standing = rounds.find(plan.code(), fresh.year()).orElse(null);
        if (standing != null) {
            return CycleRound.LIFE.conflict(
                    "reason.round-exists", standing.state(), step -> Authority.refusesOffice(caller), standing.id());
        }
        Instant now = clock.instant();
        LocalDate on = fresh.classesOn() == null ? LocalDate.of(fresh.year(), 1, 1) : fresh.classesOn();
        CycleRound round = new CycleRound(plan.code(), fresh.year(), on, now);
        rounds.persistAndFlush(round);
        Map<String, Set<String>> classes = provinces.classes(on, now);
        classes.forEach((region, its) -> sheets.persist(new Sheet(round.id(), region, tasks(asked, its, fresh))));
        sheets.flush();
        chronicle.tell(
                new Chronicle.Deed("cycle-round.deployed", "cycle-round", round.id()),
                null,
                round.view(caller),
                fresh.reason(),
                caller);
        return new Outcome.Done<>(round);
    }

    private static List<Task> tasks(List<Binding> asked, Set<String> classes, NewRound fresh) {
        return asked.stream()
                .flatMap(binding -> Duty.of(binding.demands(), classes).stream()
                        .map(duty ->
                                Task.of(binding.measure(), duty, fresh.weightOf(binding.measure(), duty.clause()))))
                .toList();
    }

    private static List<Fault> faults(PlanView plan, NewRound fresh, List<Binding> asked) {
        List<Fault> faults = new ArrayList<>();
        if (!KnownPlans.runsIn(plan, fresh.year())) {
            faults.add(Fault.body("year", "fault.year-outside-term", plan.term()));
        }
        if (asked.isEmpty()) {
            faults.add(Fault.body("", "fault.plan-binds-no-province", plan.code()));
        }
        for (int i = 0; i < fresh.given().size(); i++) {
            NewRound.Weight weight = fresh.given().get(i);
            boolean known = asked.stream()
                    .filter(binding -> binding.measure().equals(weight.measure()))
                    .anyMatch(binding -> binding.demands().stream().anyMatch(one -> one.clause() == weight.clause()));
            if (!known) {
                faults.add(Fault.body("weights/" + i, "fault.no-such-clause", weight.measure(), weight.clause()));
            }
        }
        return faults;
    }
}
