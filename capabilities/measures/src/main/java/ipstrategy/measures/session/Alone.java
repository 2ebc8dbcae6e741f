package ipstrategy.measures.session;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;

/// Lets one replica at a time do something.
public final class Alone {

    private Alone() {}

    /// Waits until nobody else holds a lock, and holds it until the transaction ends.
    ///
    /// @param lock the number under which it is known to all replicas
    public static void hold(EntityManager session, long lock) {
        session.unwrap(Session.class)
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as held", Integer.class)
                .setParameter("lock", lock)
                .getSingleResult();
    }
}
