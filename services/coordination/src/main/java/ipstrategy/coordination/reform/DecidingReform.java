package ipstrategy.coordination.reform;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.agency.KnownAgencies;
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
import org.jspecify.annotations.Nullable;

/// Enters, changes, decides and drops successions. A decision is told to all services, which pass the responsibilities
/// on.
@ApplicationScoped
class DecidingReform {

    private final Reforms reforms;
    private final KnownAgencies agencies;
    private final Chronicle chronicle;
    private final Clock clock;

    DecidingReform(Reforms reforms, KnownAgencies agencies, Chronicle chronicle, Clock clock) {
        this.reforms = reforms;
        this.agencies = agencies;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Outcome<Reform> enter(NewReform fresh, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Fault> faults = faults(fresh);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        reforms.waitForOthers(fresh.predecessor());
        Reform standing = reforms.findById(Reform.idOf(fresh.predecessor(), fresh.successor(), fresh.on()));
        if (standing != null && standing.state() != Reform.State.DROPPED) {
            return Reform.LIFE.conflict("reason.reform-exists", standing.state(), guard(caller), standing.id());
        }
        if (standing != null) {
            return resume(standing, fresh, caller);
        }
        Reform reform = new Reform(fresh.predecessor(), fresh.successor(), fresh.on());
        reform.change(fresh.measures(), fresh.reason());
        reform.hasSource(fresh.source());
        reforms.persistAndFlush(reform);
        return done(reform, "reform.recorded", null, fresh.reason(), caller);
    }

    /// A succession has one id, so what was dropped is taken up again where somebody enters it anew.
    private Outcome<Reform> resume(Reform dropped, NewReform fresh, Caller caller) {
        JsonNode before = chronicle.of(dropped.view(caller));
        dropped.resume();
        dropped.change(fresh.measures(), fresh.reason());
        dropped.hasSource(fresh.source());
        return done(dropped, "reform.recorded", before, fresh.reason(), caller);
    }

    Outcome<Reform> drop(Reform reform, String reason, Caller caller) {
        Outcome<Reform> refusal = Reform.LIFE.refusal(Reform.DROP, reform.state(), guard(caller));
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(reform.view(caller));
        reform.drop(reason);
        return done(reform, "reform.dropped", before, reason, caller);
    }

    Outcome<Reform> change(Reform reform, NewReform.Scope scope, Caller caller) {
        Outcome<Reform> refusal = Reform.LIFE.refusal(Reform.CHANGE, reform.state(), guard(caller));
        if (refusal != null) {
            return refusal;
        }
        List<Fault> faults = faultsOf(scope.measures());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = chronicle.of(reform.view(caller));
        reform.change(scope.measures(), scope.reason());
        return done(reform, "reform.changed", before, scope.reason(), caller);
    }

    Outcome<Reform> decide(Reform reform, String reason, Caller caller) {
        Outcome<Reform> refusal = Reform.LIFE.refusal(Reform.DECIDE, reform.state(), guard(caller));
        if (refusal != null) {
            return refusal;
        }
        if (reform.isEmpty()) {
            return Reform.LIFE.conflict("fault.no-measures", reform.state(), guard(caller));
        }
        reforms.waitForOthers(reform.predecessor());
        Optional<Reform> against = reforms.decidedOf(reform.predecessor()).stream()
                .filter(reform::conflictsWith)
                .findFirst();
        if (against.isPresent()) {
            return Reform.LIFE.conflict(
                    "reason.reform-overlaps",
                    reform.state(),
                    guard(caller),
                    against.get().id());
        }
        JsonNode before = chronicle.of(reform.view(caller));
        reform.decide(reason, caller.name(), clock.instant());
        return done(reform, "reform.decided", before, reason, caller);
    }

    private Outcome<Reform> done(Reform reform, String deed, @Nullable JsonNode before, String reason, Caller caller) {
        reforms.flush();
        chronicle.tell(new Chronicle.Deed(deed, "reform", reform.id()), before, reform.view(caller), reason, caller);
        return new Outcome.Done<>(reform);
    }

    private List<Fault> faults(NewReform fresh) {
        List<Fault> faults = new ArrayList<>(faultsOf(fresh.measures()));
        stranger("predecessor", fresh.predecessor(), faults);
        stranger("successor", fresh.successor(), faults);
        if (fresh.predecessor().equals(fresh.successor())) {
            faults.add(Fault.body("successor", "fault.same-agency"));
        }
        return faults;
    }

    private void stranger(String field, String code, List<Fault> faults) {
        if (!agencies.strangersAmong(List.of(code)).isEmpty()) {
            faults.add(Fault.body(field, "fault.no-such-code", code));
        }
    }

    /// Measures belong to other services; only their form can be seen here.
    private static List<Fault> faultsOf(@Nullable List<String> measures) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; measures != null && i < measures.size(); i++) {
            if (!MeasureId.FORM.matcher(measures.get(i)).matches()) {
                faults.add(Fault.body("measures/" + i, "fault.not-a-measure", measures.get(i)));
            }
        }
        return faults;
    }

    private static Guard guard(Caller caller) {
        return step -> Authority.refusesOffice(caller);
    }
}
