package ipstrategy.coordination.agency;

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

    public Optional<Text> nameOf(String code) {
        return agencies.findByIdOptional(code).map(agency -> agency.seenOn(null).name());
    }
}
