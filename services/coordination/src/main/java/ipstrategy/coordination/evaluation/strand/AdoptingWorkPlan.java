package ipstrategy.coordination.evaluation.strand;

import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.region.Provinces;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Divides an evaluation round into strands, by a work plan that was adopted.
@ApplicationScoped
class AdoptingWorkPlan {

    private final Syntheses syntheses;
    private final Strands strands;
    private final SelfReports reports;
    private final KnownAgencies agencies;
    private final Provinces provinces;
    private final Chronicle chronicle;
    private final Clock clock;

    AdoptingWorkPlan(
            Syntheses syntheses,
            Strands strands,
            SelfReports reports,
            KnownAgencies agencies,
            Provinces provinces,
            Chronicle chronicle,
            Clock clock) {
        this.syntheses = syntheses;
        this.strands = strands;
        this.reports = reports;
        this.agencies = agencies;
        this.provinces = provinces;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// @param round a round that is locked
    Outcome<Synthesis> adopt(String round, NewSynthesis fresh, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        Synthesis standing = syntheses.findById(round);
        if (standing != null) {
            return Synthesis.LIFE.conflict(
                    "reason.synthesis-exists", standing.stage(), step -> Authority.refusesOffice(caller), round);
        }
        List<Fault> faults = new ArrayList<>();
        List<List<String>> bodies = bodies(fresh, faults);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        Synthesis synthesis = new Synthesis(round, fresh.basis(), clock.instant());
        syntheses.persist(synthesis);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            Strand strand = new Strand(round, fresh.strands().get(i), bodies.get(i));
            strands.persist(strand);
            bodies.get(i).forEach(body -> reports.persist(new SelfReport(strand, body)));
            codes.add(strand.code());
        }
        syntheses.flush();
        chronicle.tell(
                new Chronicle.Deed("synthesis.work-plan-adopted", "synthesis", synthesis.id()),
                null,
                synthesis.view(codes.stream().sorted().toList(), caller),
                fresh.reason(),
                caller);
        return new Outcome.Done<>(synthesis);
    }

    private List<List<String>> bodies(NewSynthesis fresh, List<Fault> faults) {
        Set<String> named = new HashSet<>();
        List<List<String>> found = new ArrayList<>();
        for (int i = 0; i < fresh.strands().size(); i++) {
            NewSynthesis.NewStrand strand = fresh.strands().get(i);
            String place = "strands/" + i;
            if (!named.add(strand.code())) {
                faults.add(Fault.body(place + "/code", "fault.item-twice", strand.code()));
            }
            faultsOfIndicators(strand, place, faults);
            found.add(bodies(strand, place, faults));
        }
        return found;
    }

    /// Departments check themselves (部门自查), local governments are evaluated where they are (地方评估).
    private List<String> bodies(NewSynthesis.NewStrand strand, String place, List<Fault> faults) {
        Set<String> found = new LinkedHashSet<>();
        List<String> said = strand.bodies() == null ? List.of() : strand.bodies();
        for (int i = 0; i < said.size(); i++) {
            List<String> members = membersOf(strand.kind(), said.get(i));
            if (members.isEmpty()) {
                faults.add(Fault.body(place + "/bodies/" + i, "fault.no-such-body", said.get(i)));
            } else if (!found.addAll(members)) {
                faults.add(Fault.body(place + "/bodies/" + i, "fault.item-twice", said.get(i)));
            }
        }
        if (said.isEmpty() && strand.kind().needsBodies()) {
            faults.add(Fault.body(place + "/bodies", "fault.empty"));
        }
        return List.copyOf(found);
    }

    private List<String> membersOf(Strand.Kind kind, String body) {
        boolean province = provinces.all().keySet().stream()
                .anyMatch(region -> Provinces.agencyOf(region).value().equals(body));
        return switch (kind) {
            case LOCAL -> province ? List.of(body) : List.of();
            case SELF_CHECK -> agencies.membersOf(body);
            case ORGANISATION, THEMATIC, INTERNATIONAL -> province ? List.of(body) : agencies.membersOf(body);
        };
    }

    private static void faultsOfIndicators(NewSynthesis.NewStrand strand, String place, List<Fault> faults) {
        Set<String> named = new HashSet<>();
        List<Strand.Indicator> indicators = strand.recommended();
        for (int i = 0; i < indicators.size(); i++) {
            String code = indicators.get(i).code();
            if (!named.add(code)) {
                faults.add(Fault.body(place + "/indicators/" + i + "/code", "fault.item-twice", code));
            }
        }
    }
}
