package ipstrategy.coordination.registers;

import ipstrategy.coordination.agency.AgencyRegister;
import ipstrategy.coordination.agency.AgencyView;
import ipstrategy.coordination.plantext.AgencyNames;
import ipstrategy.coordination.plantext.ClassWords;
import ipstrategy.coordination.region.Provinces;
import ipstrategy.coordination.region.RegionClassView;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The registers of agencies, classes of provinces and services, as they stand.
@ApplicationScoped
public class Registers {

    private final AgencyRegister agencies;
    private final Provinces provinces;
    private final Set<String> services;

    Registers(AgencyRegister agencies, Provinces provinces) {
        this.agencies = agencies;
        this.provinces = provinces;
        this.services = Set.copyOf(Seeds.ofClasspath().codes("services.yaml", "code"));
    }

    /// The registers at one moment.
    ///
    /// @param members the members of each agency; none where it is no collective
    /// @param classCodes the codes of the classes of provinces
    /// @param services the services among which measures are divided
    public record Picture(
            AgencyNames names,
            ClassWords classes,
            Map<String, List<String>> members,
            Set<String> classCodes,
            Set<String> services) {

        public boolean knowsAgency(String code) {
            return members.containsKey(code);
        }

        public List<String> membersOf(String agency) {
            return members.getOrDefault(agency, List.of());
        }
    }

    /// The services among which measures are divided.
    public Set<String> services() {
        return services;
    }

    public Picture picture() {
        List<AgencyView> bodies = agencies.all();
        List<RegionClassView> kinds = provinces.classes();
        return new Picture(
                new AgencyNames(bodies.stream().map(Registers::body).toList()),
                new ClassWords(kinds.stream()
                        .map(kind ->
                                new ClassWords.Kind(kind.code(), kind.name().zh(), kind.words()))
                        .toList()),
                bodies.stream().collect(Collectors.toMap(AgencyView::code, AgencyView::members)),
                kinds.stream().map(RegionClassView::code).collect(Collectors.toSet()),
                services);
    }

    private static AgencyNames.Body body(AgencyView agency) {
        List<String> names = new ArrayList<>(agency.aliases());
        names.add(agency.name().zh());
        return new AgencyNames.Body(
                agency.code(),
                names,
                agency.validFrom(),
                agency.validTo(),
                !agency.members().isEmpty());
    }
}
