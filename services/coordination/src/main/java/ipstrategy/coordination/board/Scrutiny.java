package ipstrategy.coordination.board;

import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.region.KnownRegions;
import ipstrategy.coordination.region.Provinces;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is wrong with what people say of a board: bodies and places that nobody knows, days that do not fit.
@ApplicationScoped
class Scrutiny {

    private static final String UNKNOWN = "fault.no-such-code";

    private final KnownAgencies agencies;
    private final KnownRegions regions;
    private final Provinces provinces;
    private final Clock clock;

    Scrutiny(KnownAgencies agencies, KnownRegions regions, Provinces provinces, Clock clock) {
        this.agencies = agencies;
        this.regions = regions;
        this.provinces = provinces;
        this.clock = clock;
    }

    List<Fault> of(NewBoard.Description said, String below) {
        List<Fault> faults = new ArrayList<>();
        if (!regions.strangersAmong(List.of(said.region())).isEmpty()) {
            faults.add(Fault.body(below + "region", UNKNOWN, said.region()));
        }
        eachOnce(below + "members", said.members(), this::isProvince, faults);
        return faults;
    }

    List<Fault> of(NewBoard.Policy said) {
        List<Fault> faults = new ArrayList<>();
        eachOnce("issuers", said.issuers(), this::isAgency, faults);
        notInFuture("issuedOn", said.issuedOn(), faults);
        return faults;
    }

    List<Fault> of(NewBoard.Meeting said) {
        List<Fault> faults = new ArrayList<>();
        notInFuture("on", said.on(), faults);
        return faults;
    }

    List<Fault> of(NewBoard.Task said) {
        List<Fault> faults = new ArrayList<>();
        eachOnce("agencies", said.agencies(), this::isAgency, faults);
        eachOnce("provinces", said.provinces(), this::isProvince, faults);
        if (said.agencies().isEmpty() && said.provinces().isEmpty()) {
            faults.add(Fault.body("agencies", "fault.nobody-responsible"));
        }
        if (said.due().isBefore(LocalDate.now(clock))) {
            faults.add(Fault.body("due", "fault.day-in-past"));
        }
        return faults;
    }

    private void notInFuture(String field, @Nullable LocalDate day, List<Fault> faults) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            faults.add(Fault.body(field, "fault.not-yet"));
        }
    }

    private boolean isAgency(String code) {
        return agencies.strangersAmong(List.of(code)).isEmpty();
    }

    private boolean isProvince(String code) {
        return provinces.all().containsKey(code);
    }

    private static void eachOnce(String field, List<String> codes, Predicate<String> known, List<Fault> faults) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!known.test(codes.get(i))) {
                faults.add(Fault.body(field + "/" + i, UNKNOWN, codes.get(i)));
            } else if (!named.add(codes.get(i))) {
                faults.add(Fault.body(field + "/" + i, "fault.named-twice", codes.get(i)));
            }
        }
    }
}
