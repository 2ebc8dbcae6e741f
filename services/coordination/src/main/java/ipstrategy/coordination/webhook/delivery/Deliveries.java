package ipstrategy.coordination.webhook.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be sent and what became of it.
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, Long> {

    /// Of a webhook `w` and a delivery `d` of it: that it is to be sent now. One that happened later to the same thing
    /// is not, while an earlier one is not settled.
    private static final String DUE = """
            w.state = 'ACTIVE' and (w.rest_until is null or w.rest_until <= :now)
              and d.state = 'WAITING' and d.next_attempt_at <= :now
              and not exists (select 1 from webhook_delivery e
                               where e.webhook = d.webhook and e.source = d.source and e.subject = d.subject
                                 and e.id < d.id and e.state in ('WAITING', 'DEAD'))
            """;

    /// What a caller wants to see; null means no condition.
    record Filter(
            String webhook,
            Delivery.@Nullable State state,
            @Nullable String subject) {}

    /// The newest first, from before an id on, and one row more than the page holds.
    List<Delivery> before(Filter filter, long id, int limit) {
        Conditions conditions = conditions(filter).and("d.id < :before").given("before", id);
        return find("from Delivery d " + conditions.words() + " order by d.id desc", conditions.values())
                .range(0, limit)
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Delivery d " + conditions.words(), conditions.values());
    }

    Optional<Delivery> lock(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Delivery> lockDead(String webhook) {
        return find("webhook = ?1 and state = ?2 order by id", webhook, Delivery.State.DEAD)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The webhooks for which something is to be sent.
    @SuppressWarnings("unchecked")
    List<Turns.Waiting> webhooksWithWork(Instant now) {
        String sql = "select w.id, w.owner from webhook w where exists"
                + " (select 1 from webhook_delivery d where d.webhook = w.id and " + DUE + ") order by w.id";
        return getEntityManager()
                .createNativeQuery(sql, Turns.Waiting.class)
                .setParameter("now", now)
                .getResultList();
    }

    /// The next one for a webhook; of several replicas one takes it.
    Optional<Delivery> takeOne(String webhook, Instant now) {
        String sql = "select d.* from webhook_delivery d join webhook w on w.id = d.webhook"
                + " where d.webhook = :webhook and " + DUE + " order by d.id limit 1 for update of d skip locked";
        return getEntityManager()
                .createNativeQuery(sql, Delivery.class)
                .setParameter("webhook", webhook)
                .setParameter("now", now)
                .getResultStream()
                .map(Delivery.class::cast)
                .findFirst();
    }

    /// Lets go of some of what was settled long ago; answers how many.
    int forget(Instant before) {
        return getEntityManager()
                .createNativeQuery("delete from webhook_delivery where id in (select id from webhook_delivery"
                        + " where state in ('DELIVERED', 'DISMISSED') and settled_at < :before limit 1000)")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("webhook", filter.webhook(), "d.webhook = :webhook")
                .and("state", filter.state(), "d.state = :state")
                .and("subject", filter.subject(), "d.subject = :subject");
    }
}
