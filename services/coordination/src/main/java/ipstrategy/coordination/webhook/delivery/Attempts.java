package ipstrategy.coordination.webhook.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The log of what was sent.
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, Long> {

    /// The newest first, and one row more than the page holds.
    List<Attempt> before(long delivery, long id, int limit) {
        return find("delivery = ?1 and id < ?2 order by id desc", delivery, id)
                .range(0, limit)
                .list();
    }

    long countOf(long delivery) {
        return count("delivery", delivery);
    }
}
