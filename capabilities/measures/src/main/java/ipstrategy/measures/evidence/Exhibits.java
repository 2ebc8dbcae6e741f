package ipstrategy.measures.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.files.Sha256;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The evidence of the measures of one service.
@ApplicationScoped
class Exhibits implements PanacheRepositoryBase<Exhibit, String> {

    /// One row more than the page holds.
    ///
    /// @param after the number with which the page before ended
    List<Exhibit> page(MeasureId measure, Reach reach, Page page, long after) {
        Conditions conditions = of(measure, reach);
        String words = conditions.page(page, "e.number", Math.clamp(after, 0, Integer.MAX_VALUE));
        return find("from Exhibit e " + words, conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(MeasureId measure, Reach reach) {
        Conditions conditions = of(measure, reach);
        return count("from Exhibit e " + conditions.words(), conditions.values());
    }

    Optional<Exhibit> find(MeasureId measure, Sha256 sha256, Reach reach) {
        Conditions conditions = of(measure, reach).and("e.sha256 = :sha256").given("sha256", sha256.value());
        return find("from Exhibit e " + conditions.words(), conditions.values()).firstResultOptional();
    }

    /// Whatever a caller may see: only for what the platform itself has to know.
    Optional<Exhibit> find(MeasureId measure, Sha256 sha256) {
        return find("measure = ?1 and sha256 = ?2", measure.value(), sha256.value())
                .firstResultOptional();
    }

    List<String> stored(MeasureId measure, Collection<String> sha256) {
        return getEntityManager()
                .createQuery(
                        "select e.sha256 from Exhibit e where e.measure = :measure and e.sha256 in :asked",
                        String.class)
                .setParameter("measure", measure.value())
                .setParameter("asked", sha256)
                .getResultList();
    }

    int greatestNumber(MeasureId measure) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(e.number), 0) from Exhibit e where e.measure = :measure", Integer.class)
                .setParameter("measure", measure.value())
                .getSingleResult();
    }

    private static Conditions of(MeasureId measure, Reach reach) {
        return reach.within(Conditions.none().and("measure", measure.value(), "e.measure = :measure"), "e.measure");
    }
}
