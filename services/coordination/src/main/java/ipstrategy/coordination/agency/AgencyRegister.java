package ipstrategy.coordination.agency;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The agency register for the other rooms of the office: every body with its names as printed.
@ApplicationScoped
public class AgencyRegister {

    private final Agencies agencies;

    AgencyRegister(Agencies agencies) {
        this.agencies = agencies;
    }

    public List<AgencyView> all() {
        return agencies.listAll(Sort.by("code")).stream()
                .map(agency -> agency.seenOn(null))
                .toList();
    }
}
