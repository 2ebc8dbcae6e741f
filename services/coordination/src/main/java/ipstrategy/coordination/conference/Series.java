package ipstrategy.coordination.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Numbers for the conference's papers, one series for each sort of paper and year, without a gap: who asks waits for
/// whoever asked before, and a number that was not used is given again.
@ApplicationScoped
public class Series {

    private final EntityManager entities;

    Series(EntityManager entities) {
        this.entities = entities;
    }

    /// The next number of a series, within the transaction that is under way.
    public int next(String name) {
        String sql = "insert into conference_series (name, last) values (:name, 1)"
                + " on conflict (name) do update set last = conference_series.last + 1 returning last";
        Number last = (Number)
                entities.createNativeQuery(sql).setParameter("name", name).getSingleResult();
        return last.intValue();
    }

    /// The next id in a series of a year, as `RES-2026-0001`.
    public String nextId(String prefix, int year) {
        String series = prefix + "-" + year;
        return "%s-%04d".formatted(series, next(series));
    }
}
