package ipstrategy.measures.session;

import ipstrategy.web.listing.Conditions;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// Selects in the database's own words, under conditions.
public final class Selecting {

    private Selecting() {}

    /// The query, with the values that the conditions in it stand for.
    ///
    /// @param row what each row is read as
    public static <T> NativeQuery<T> by(EntityManager session, String sql, Conditions conditions, Class<T> row) {
        NativeQuery<T> query = session.unwrap(Session.class).createNativeQuery(sql, row);
        conditions.values().forEach(query::setParameter);
        return query;
    }

    /// Reads how many rows there are. Where a transaction only reads ([OnlyReads]) and asks for this first, the page
    /// that it reads then is of the same moment: a row that is written between the two is in neither.
    public static long total(EntityManager session, String sql, Conditions conditions) {
        Session here = session.unwrap(Session.class);
        return here.isDefaultReadOnly()
                ? here.doReturningWork(connection -> Snapshot.number(connection, sql, conditions))
                : by(session, sql, conditions, Long.class).getSingleResult();
    }
}
