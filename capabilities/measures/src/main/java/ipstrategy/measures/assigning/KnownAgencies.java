package ipstrategy.measures.assigning;

import ipstrategy.identity.AgencyCode;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The codes of the agency register and the members of its collectives, out of the files that every service carries.
@ApplicationScoped
public class KnownAgencies {

    private static final String FILE = "agencies.yaml";

    private final Set<String> codes;
    private final Map<String, List<String>> members;

    KnownAgencies() {
        Seeds seeds = Seeds.ofClasspath();
        this.codes = seeds.has(FILE) ? seeds.codes(FILE, "code") : Set.of();
        this.members = seeds.has(FILE) ? seeds.lists(FILE, "code", "members") : Map.of();
    }

    public boolean know(AgencyCode agency) {
        return codes.contains(agency.value());
    }

    /// The members of a collective; none of an agency that is one body.
    public List<String> membersOf(AgencyCode agency) {
        return members.getOrDefault(agency.value(), List.of());
    }
}
