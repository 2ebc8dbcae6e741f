package ipstrategy.measures.tally;

import ipstrategy.measures.session.Selecting;
import ipstrategy.web.listing.Conditions;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;

/// The number of rows for each combination of some columns: a table of what was added up, and beside it, named alike
/// with `_change` at its end, the notes that were not yet. So no two writers wait for one number.
///
/// @param table the table of what was added up
/// @param number its column with the number
/// @param columns the columns by which it tells the rows apart
/// @param settler the number of the lock that lets one clerk at a time add up, however many replicas run
public record RunningTotal(String table, String number, List<String> columns, long settler) {

    public RunningTotal {
        columns = List.copyOf(columns);
    }

    /// The table of the notes.
    String notes() {
        return table + "_change";
    }

    /// The number of all rows that the conditions let pass, which are on the columns.
    public long sum(EntityManager session, Conditions conditions) {
        return Selecting.total(session, sum(conditions), conditions);
    }

    /// The same as words, for a statement that asks for more.
    public String sum(Conditions conditions) {
        return """
                select cast(coalesce(sum(%1$s), 0) as bigint)
                  from (select %1$s from %2$s %3$s union all select %1$s from %4$s %3$s) as known
                """.formatted(number, table, conditions.words(), notes());
    }

    /// The numbers by some of the columns, in their order and without those that are nothing: each row holds the values
    /// of these columns and then the number.
    public List<Object[]> sums(EntityManager session, List<String> by, Conditions conditions) {
        String names = String.join(", ", by);
        return Selecting.by(
                        session,
                        """
                select %4$s, cast(sum(%1$s) as bigint)
                  from (select %4$s, %1$s from %2$s %3$s union all select %4$s, %1$s from %5$s %3$s) as known
                 group by %4$s having sum(%1$s) <> 0 order by %4$s
                """.formatted(number, table, conditions.words(), names, notes()),
                        conditions,
                        Object[].class)
                .getResultList();
    }

    /// Adds up what was noted since the last time; answers for how many combinations there were notes.
    public int settle(EntityManager session) {
        boolean alone = session.unwrap(Session.class)
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", settler)
                .getSingleResult();
        if (!alone) {
            return 0;
        }
        String by = String.join(", ", columns);
        return session.createNativeQuery("""
                        with noted as (delete from %4$s returning *)
                        insert into %1$s (%2$s, %3$s)
                        select %2$s, sum(%3$s) from noted group by %2$s
                        on conflict (%2$s) do update set %3$s = %1$s.%3$s + excluded.%3$s
                        """.formatted(table, by, number, notes()))
                .executeUpdate();
    }
}
