package ipstrategy.coordination.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.events.CloudEvent;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The notices.
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, Long> {

    /// What a caller wants to see; null means no condition.
    ///
    /// @param scope the only agency whose notices the caller may see, or null for all
    record Filter(
            @Nullable String scope,
            @Nullable String agency,
            @Nullable Boolean unread) {}

    /// A notice, unless this agency was told of this event before. The database decides, so that of two who tell it at
    /// the same time one does.
    Optional<Notice> give(CloudEvent told, NoticeRule.Row said, String agency, Instant now) {
        String sql = "insert into notice (source, event_id, event, kind, subject, agency, title_zh, title_en, text_zh,"
                + " text_en, given_at) values (:source, :eventId, :event, :kind, :subject, :agency, :titleZh, :titleEn,"
                + " :textZh, :textEn, :now) on conflict (source, event_id, agency) do nothing returning id";
        List<?> given = getEntityManager()
                .createNativeQuery(sql)
                .setParameter("source", told.source())
                .setParameter("eventId", told.id())
                .setParameter("event", said.event())
                .setParameter("kind", told.data().path("kind").asText(""))
                .setParameter("subject", told.subject())
                .setParameter("agency", agency)
                .setParameter("titleZh", said.title().zh())
                .setParameter("titleEn", said.title().en())
                .setParameter("textZh", said.text().zh())
                .setParameter("textEn", said.text().en())
                .setParameter("now", now)
                .getResultList();
        return given.isEmpty() ? Optional.empty() : findByIdOptional(((Number) given.getFirst()).longValue());
    }

    /// A notice that nobody else changes until the transaction ends; for others than its own agency there is none.
    Optional<Notice> toRead(long id, String agency) {
        return find("id = ?1 and agency = ?2", id, agency)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The newest first, from before an id on, and one row more than the page holds.
    List<Notice> before(Filter filter, long id, int limit) {
        Conditions conditions = conditions(filter).and("n.id < :before").given("before", id);
        return find("from Notice n " + conditions.words() + " order by n.id desc", conditions.values())
                .range(0, limit)
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Notice n " + conditions.words(), conditions.values());
    }

    private static Conditions conditions(Filter filter) {
        Conditions conditions = Conditions.none()
                .and("scope", filter.scope(), "n.agency = :scope")
                .and("agency", filter.agency(), "n.agency = :agency");
        Boolean unread = filter.unread();
        return unread == null ? conditions : conditions.and("n.readAt is " + (unread ? "null" : "not null"));
    }
}
