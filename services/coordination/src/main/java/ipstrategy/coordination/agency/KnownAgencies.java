package ipstrategy.coordination.agency;

import ipstrategy.identity.AgencyCode;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The agency register for the other rooms of this service: who is in it, and what they are called.
@ApplicationScoped
public class KnownAgencies {

    private final Agencies agencies;

    KnownAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    /// Those codes that the register does not have.
    public List<String> strangersAmong(Collection<String> codes) {
        return codes.stream().filter(code -> agencies.findById(code) == null).toList();
    }

    /// The members of a collective; of any other agency itself, and of a stranger nobody.
    public List<String> membersOf(String code) {
        Agency agency = AgencyCode.FORM.matcher(code).matches() ? agencies.findById(code) : null;
        if (agency == null) {
            return List.of();
        }
        List<String> members = agency.seenOn(null).members();
        return members.isEmpty() ? List.of(code) : members;
    }

    public Optional<Text> nameOf(String code) {
        return agencies.findByIdOptional(code).map(agency -> agency.seenOn(null).name());
    }
}
