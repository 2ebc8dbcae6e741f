package ipstrategy.coordination.step;

import jakarta.persistence.EntityManager;

/// Lets those who are about to make the same thing come one after the other: there is no row yet that they could hold.
public final class Turn {

    private Turn() {}

    /// Waits for the turn to make a thing; it lasts until the transaction ends.
    ///
    /// @param kind the kind of thing, such as `board`
    /// @param name its name among those
    public static void await(EntityManager session, String kind, String name) {
        session.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(?1)) as text)", String.class)
                .setParameter(1, kind + " " + name)
                .getSingleResult();
    }
}
