package ipstrategy.coordination.workpoint;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.region.Provinces;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles the work points of the provinces. The office does, and puts right what it compiled.
@ApplicationScoped
class Compiling {

    private final WorkPoints points;
    private final Provinces provinces;
    private final Chronicle chronicle;
    private final Clock clock;

    Compiling(WorkPoints points, Provinces provinces, Chronicle chronicle, Clock clock) {
        this.points = points;
        this.provinces = provinces;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Outcome<WorkPoint> compile(NewWorkPoint fresh, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Fault> faults = faults(fresh.content(), "content/");
        if (!provinces.all().containsKey(fresh.region())) {
            faults.add(Fault.body("region", "fault.no-such-region", fresh.region()));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        WorkPoint one = new WorkPoint(fresh.region(), fresh.year());
        points.waitForOthers(one.id());
        if (points.findById(one.id()) != null) {
            return new Outcome.Conflict<>(
                    "reason.work-points-exist", WorkPoint.Known.COMPILED, List.of(WorkPoint.CHANGE), List.of(one.id()));
        }
        one.take(fresh.content());
        points.persist(one);
        return done(one, "work-point.compiled", null, fresh.content().reason(), caller);
    }

    Outcome<WorkPoint> change(WorkPoint one, NewWorkPoint.Content said, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Fault> faults = faults(said, "");
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = chronicle.of(one.view(caller));
        one.take(said);
        return done(one, "work-point.changed", before, said.reason(), caller);
    }

    private Outcome<WorkPoint> done(
            WorkPoint one, String deed, @Nullable JsonNode before, String reason, Caller caller) {
        points.flush();
        chronicle.tell(new Chronicle.Deed(deed, "work-point", one.id()), before, one.view(caller), reason, caller);
        return new Outcome.Done<>(one);
    }

    private List<Fault> faults(NewWorkPoint.Content said, String below) {
        List<Fault> faults = new ArrayList<>();
        if (said.standsNowhere()) {
            faults.add(Fault.body(below + "locator", "fault.locator-or-link"));
        }
        if (said.issuedOn() != null && said.issuedOn().isAfter(LocalDate.now(clock))) {
            faults.add(Fault.body(below + "issuedOn", "fault.not-yet"));
        }
        return faults;
    }
}
