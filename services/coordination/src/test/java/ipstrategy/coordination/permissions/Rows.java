package ipstrategy.coordination.permissions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/// All rows of the database, by a print of each table that no change leaves as it was: how many rows there are, and
/// where they lie. A row that is changed lies elsewhere.
final class Rows {

    static final String AUDIT = "audit_entry";
    static final String OUTBOX = "outbox_event";

    /// Clerks give these their positions at any time; what is written to them is a row more.
    private static final Set<String> APPENDED = Set.of(AUDIT, OUTBOX);

    /// That a request was answered with a refusal may be remembered for its repetition.
    private static final Set<String> OF_REQUESTS = Set.of("idempotency_key");

    private static final String PRINT =
            "select '%1$s', count(*) || '/' || coalesce(sum(hashtid(ctid)), 0) from \"%1$s\"";
    private static final String COUNT = "select '%1$s', count(*)::text from \"%1$s\"";

    private static final String MOMENT = "select 'moment', pg_current_snapshot()::text";

    private final DataSource database;
    private final String allPrints;
    private String moment = "";
    private Map<String, String> prints = Map.of();

    Rows(DataSource database) {
        this.database = database;
        List<String> each = new ArrayList<>();
        ask("""
                select table_name, '' from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'""").keySet().stream()
                .filter(table -> !OF_REQUESTS.contains(table))
                .map(table -> (APPENDED.contains(table) ? COUNT : PRINT).formatted(table))
                .forEach(each::add);
        this.allPrints = String.join(" union all ", each);
    }

    /// The print of each table. They are taken anew only where a transaction has written, or is about to, since the
    /// last time: the snapshot of the database is another one then.
    Map<String, String> prints() {
        String now = ask(MOMENT).get("moment");
        if (!now.equals(moment)) {
            prints = ask(allPrints);
            moment = now;
        }
        return prints;
    }

    /// The tables in which something was written between two prints.
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .toList();
    }

    private Map<String, String> ask(String question) {
        Map<String, String> answers = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                answers.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return answers;
    }
}
