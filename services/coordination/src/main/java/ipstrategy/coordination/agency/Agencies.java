package ipstrategy.coordination.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The agency register.
@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, String> {

    static final String BY_CODE = "code";

    /// What a caller wants to see; null means no condition.
    record Filter(
            @Nullable String q,
            Agency.@Nullable Kind kind,
            @Nullable LocalDate asOf) {}

    List<Agency> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from Agency a " + conditions.page(page, "a.code"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Agency a " + conditions.words(), conditions.values());
    }

    /// From whom each agency took over, by the agency's code.
    Map<String, List<Predecessor>> predecessors() {
        List<Agency> superseded = getEntityManager()
                .createNativeQuery(
                        "select * from agency where jsonb_array_length(successors) > 0 order by code", Agency.class)
                .getResultList();
        Map<String, List<Predecessor>> found = new HashMap<>();
        superseded.forEach(agency -> agency.successors()
                .forEach(one -> found.computeIfAbsent(one.agency(), code -> new ArrayList<>())
                        .add(new Predecessor(agency.code(), one.from(), one.scope()))));
        return found;
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("kind", filter.kind(), "a.kind = :kind")
                .and(
                        "asOf",
                        filter.asOf(),
                        "(a.validFrom is null or a.validFrom <= :asOf) and (a.validTo is null or a.validTo > :asOf)")
                .contains(filter.q(), "a.nameZh", "a.nameEn", "a.code", "array_to_string(a.aliases, ' ')");
    }
}
