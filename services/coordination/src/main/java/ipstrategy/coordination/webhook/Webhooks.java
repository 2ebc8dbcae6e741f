package ipstrategy.coordination.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Turn;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All webhooks, and how far the dispatcher has come with each.
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, String> {

    static final String BY_ID = "id";

    /// What a caller wants to see; null means no condition.
    ///
    /// @param owner the only owner whose webhooks the caller may see, or null for all
    record Filter(@Nullable String owner, Webhook.@Nullable State state) {}

    List<Webhook> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from Webhook w " + conditions.page(page, "w.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Webhook w " + conditions.words(), conditions.values());
    }

    /// How many somebody has, while nobody else of the same name makes one more.
    long countOf(String owner) {
        Turn.await(getEntityManager(), "webhook", owner);
        return count("owner", owner);
    }

    String nextId() {
        return "WEBHOOK-"
                + getEntityManager()
                        .createNativeQuery("select nextval('webhook_number')", Long.class)
                        .getSingleResult();
    }

    /// The webhook, for a change of it.
    public Optional<Webhook> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The webhook, unless another replica is at work on it.
    public Optional<Webhook> lockFree(String id) {
        return getEntityManager()
                .createNativeQuery("select * from webhook where id = ?1 for update skip locked", Webhook.class)
                .setParameter(1, id)
                .getResultStream()
                .map(Webhook.class::cast)
                .findFirst();
    }

    /// The active ones of one owner, for a change of them.
    List<Webhook> lockActiveOf(String owner) {
        return find("owner = ?1 and state = ?2 order by id", owner, Webhook.State.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public List<Webhook> active() {
        return list("state = ?1 order by id", Webhook.State.ACTIVE);
    }

    /// The cursor behind what has been queued; empty for one that was never active and named none.
    public Optional<String> place(String id) {
        return getEntityManager()
                .createNativeQuery("select place from webhook where id = ?1 and place is not null", String.class)
                .setParameter(1, id)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    public void moveTo(String id, @Nullable String place) {
        getEntityManager()
                .createNativeQuery("update webhook set place = cast(?2 as text) where id = ?1")
                .setParameter(1, id)
                .setParameter(2, place)
                .executeUpdate();
    }

    /// How long the endpoint has not worked.
    public Silence silence(String id) {
        Number failures = (Number) getEntityManager()
                .createNativeQuery("select failures from webhook where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        return new Silence(failures.intValue(), downSince(id));
    }

    private @Nullable Instant downSince(String id) {
        return (Instant) getEntityManager()
                .createNativeQuery("select down_since from webhook where id = ?1", Instant.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /// Notes how long the endpoint has not worked, and until when it is left alone.
    public void rest(String id, Silence silence, @Nullable Instant until) {
        getEntityManager()
                .createNativeQuery("""
                        update webhook set failures = ?2, down_since = cast(?3 as timestamptz),
                                           rest_until = cast(?4 as timestamptz)
                         where id = ?1""")
                .setParameter(1, id)
                .setParameter(2, silence.failures())
                .setParameter(3, silence.since())
                .setParameter(4, until)
                .executeUpdate();
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("owner", filter.owner(), "w.owner = :owner")
                .and("state", filter.state(), "w.state = :state");
    }
}
