package ipstrategy.metrics.appraisal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.identity.Caller;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/// The appraisals of one service, in all their versions.
@ApplicationScoped
class Appraisals implements PanacheRepositoryBase<Appraisal, Long> {

    static final String BY_CODE = "code";

    private static final String PUBLIC = " and state in ('PUBLISHED', 'SUPERSEDED')";

    /// Nobody else appraises under this code until the transaction ends.
    void hold(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:code, 232))")
                .setParameter("code", code)
                .getSingleResult();
    }

    /// One more than the page holds, so that it shows whether another page follows, of all published ones, and
    /// for those who work on them also of what waits to be published; by code.
    ///
    /// @param after the version of the appraisal with which the page before ended
    List<Appraisal> standing(Caller caller, Page page, long after) {
        Conditions conditions = standing(caller);
        boolean falling = page.sort().descending();
        Cursor last = page.after();
        if (last != null) {
            String behind = falling ? " < " : " > ";
            String code = last.key();
            conditions
                    .and("(a.code" + behind + ":last or (a.code = :last and a.number" + behind + ":number))")
                    .given("last", code == null ? "" : code)
                    .given("number", Math.clamp(after, 0, Integer.MAX_VALUE));
        }
        String order = falling ? " order by a.code desc, a.number desc" : " order by a.code, a.number";
        return find("from Appraisal a " + conditions.words() + order, conditions.values())
                .range(0, page.limit())
                .list();
    }

    long total(Caller caller) {
        Conditions conditions = standing(caller);
        return count("from Appraisal a " + conditions.words(), conditions.values());
    }

    static Cursor cursor(Appraisal last, Page page) {
        return new Cursor(page.sort().written(), last.code(), String.valueOf(last.number()));
    }

    /// One more than the page holds of all versions that the caller may see.
    ///
    /// @param after the version with which the page before ended
    List<Appraisal> versions(String code, Caller caller, Page page, long after) {
        Conditions conditions = versions(code, caller);
        String words = conditions.page(page, "a.number", Math.clamp(after, 0, Integer.MAX_VALUE));
        return find("from Appraisal a " + words, conditions.values())
                .range(0, page.limit())
                .list();
    }

    long total(String code, Caller caller) {
        Conditions conditions = versions(code, caller);
        return count("from Appraisal a " + conditions.words(), conditions.values());
    }

    Optional<Appraisal> numbered(String code, int number, Caller caller, LockModeType lock) {
        return find("code = ?1 and number = ?2" + seen(caller), code, number)
                .withLock(lock)
                .singleResultOptional();
    }

    Optional<Appraisal> inState(String code, Appraisal.State state) {
        return find("code = ?1 and state = ?2", code, state).singleResultOptional();
    }

    int next(String code) {
        return 1
                + find("code = ?1 order by number desc", code)
                        .range(0, 0)
                        .<Appraisal>firstResultOptional()
                        .map(Appraisal::number)
                        .orElse(0);
    }

    private static Conditions standing(Caller caller) {
        String states = Appraisal.isInside(caller) ? "('COMPUTED', 'PUBLISHED')" : "('PUBLISHED')";
        return Conditions.none().and("a.state in " + states);
    }

    private static Conditions versions(String code, Caller caller) {
        Conditions conditions = Conditions.none().and("code", code, "a.code = :code");
        return Appraisal.isInside(caller) ? conditions : conditions.and("a.state in ('PUBLISHED', 'SUPERSEDED')");
    }

    private static String seen(Caller caller) {
        return Appraisal.isInside(caller) ? "" : PUBLIC;
    }
}
