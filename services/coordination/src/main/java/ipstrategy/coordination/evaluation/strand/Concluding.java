package ipstrategy.coordination.evaluation.strand;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The work within a strand: bodies report, then the office concludes.
@ApplicationScoped
class Concluding {

    private final Strands strands;
    private final SelfReports reports;
    private final Chronicle chronicle;
    private final Clock clock;

    Concluding(Strands strands, SelfReports reports, Chronicle chronicle, Clock clock) {
        this.strands = strands;
        this.reports = reports;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// A body says of itself what it has to say, and may do so again while its strand is open.
    Outcome<SelfReport> report(
            Synthesis its, Strand strand, SelfReport report, NewSynthesis.Reported said, Caller caller) {
        Strand.State state = strand.state(its.stage());
        Outcome<SelfReport> refusal =
                Strand.LIFE_OF_REPORTS.refusal(Strand.REPORT, state, step -> report.refusal(caller));
        if (refusal != null) {
            return refusal;
        }
        List<Fault> faults = faults(strand, said.given());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = chronicle.of(report.view(state, caller));
        report.reported(said, caller.name(), clock.instant());
        reports.flush();
        chronicle.tell(
                new Chronicle.Deed("self-report.filed", "self-report", report.id()),
                before,
                report.view(state, caller),
                null,
                caller);
        return new Outcome.Done<>(report);
    }

    /// The office says what the strand comes to, once all its bodies have reported.
    Outcome<Strand> conclude(Synthesis its, Strand strand, NewSynthesis.Concluded said, Caller caller) {
        Guard guard = step -> Authority.refusesOffice(caller);
        Strand.State state = strand.state(its.stage());
        Outcome<Strand> refusal = Strand.LIFE.refusal(Strand.CONCLUDE, state, guard);
        if (refusal != null) {
            return refusal;
        }
        if (strand.lacksConsultant(said.consultant())) {
            return new Outcome.Wrong<>(List.of(Fault.body("consultant", "fault.no-consultant")));
        }
        long silent = reports.unreported(strand);
        if (silent > 0) {
            return Strand.LIFE.conflict("reason.unreported", state, guard, silent);
        }
        JsonNode before = chronicle.of(strand.view(its, caller));
        strand.concluded(said.text(), said.consultant(), caller.name(), clock.instant());
        strands.flush();
        chronicle.tell(
                new Chronicle.Deed("strand.concluded", "strand", strand.id()),
                before,
                strand.view(its, caller),
                said.reason(),
                caller);
        return new Outcome.Done<>(strand);
    }

    /// Only what was recommended, and each once; none of it must be there.
    private static List<Fault> faults(Strand strand, List<SelfReport.Figure> given) {
        Set<String> recommended =
                strand.indicators().stream().map(Strand.Indicator::code).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String code = given.get(i).indicator();
            if (!recommended.contains(code)) {
                faults.add(Fault.body("figures/" + i + "/indicator", "fault.not-recommended", code));
            } else if (!named.add(code)) {
                faults.add(Fault.body("figures/" + i + "/indicator", "fault.item-twice", code));
            }
        }
        return faults;
    }
}
