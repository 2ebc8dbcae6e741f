package ipstrategy.coordination.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which provinces belong to which classes, and when.
@ApplicationScoped
class Memberships implements PanacheRepositoryBase<Membership, Long> {

    /// What the platform believes now about one province and one class.
    List<Membership> current(String regionClass, String region) {
        return list(
                "regionClass = ?1 and region = ?2 and supersededAt is null order by validFrom", regionClass, region);
    }

    /// What the platform believed at an instant about one province and one class.
    List<Membership> believed(String regionClass, String region, Instant asOf) {
        return list(
                "regionClass = ?1 and region = ?2 and recordedAt <= ?3 and (supersededAt is null or supersededAt > ?3)"
                        + " order by validFrom",
                regionClass,
                region,
                asOf);
    }

    /// The members of every class on a day, as the platform believed at an instant; classes without any are left out.
    Map<String, List<String>> membersOfAll(LocalDate on, Instant asOf) {
        return on(on, asOf).stream()
                .collect(Collectors.groupingBy(
                        Membership::regionClass,
                        TreeMap::new,
                        Collectors.mapping(Membership::region, Collectors.toList())));
    }

    private List<Membership> on(LocalDate on, Instant asOf) {
        return list(
                "validFrom <= ?1 and (validTo is null or validTo > ?1)"
                        + " and recordedAt <= ?2 and (supersededAt is null or supersededAt > ?2) order by region",
                on,
                asOf);
    }
}
