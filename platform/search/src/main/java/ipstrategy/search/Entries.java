package ipstrategy.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What of this service can be found by words.
@ApplicationScoped
class Entries {

    /// How many entries are weighed for one question.
    static final int MOST_WEIGHED = 5_000;

    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    /// Those that come nearest by their names and titles (V0061).
    private static final String NEAREST_FIRST = " order by search_nearness(e.fields, ?, ?), e.kind, e.id";

    /// In the path of a kind that is found below its service.
    private static final String SERVICE = "{service}";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final String service;

    Entries(
            AgroalDataSource database,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.json = json;
        this.service = service;
    }

    /// One thing that can be found.
    record Entry(String kind, String id, String link, Text title, List<Field> fields) {}

    /// The kinds of things that this service has.
    Set<String> kinds() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select kind from search_kind");
                ResultSet row = select.executeQuery()) {
            Set<String> kinds = new TreeSet<>();
            while (row.next()) {
                kinds.add(row.getString(1));
            }
            return kinds;
        } catch (SQLException failed) {
            throw new IllegalStateException("the kinds cannot be read", failed);
        }
    }

    /// The entries that have all pieces of each term, or a word that is one slip away from it. Whether they have the
    /// terms themselves, is for their weighing to say. Where there are more than are weighed, they are those whose
    /// names and titles come nearest; to know that, all must be looked at, so it is asked only then.
    List<Entry> candidates(Question question, Collection<String> kinds) {
        List<Entry> some = candidates(question, kinds, "", MOST_WEIGHED + 1);
        return some.size() <= MOST_WEIGHED ? some : candidates(question, kinds, NEAREST_FIRST, MOST_WEIGHED);
    }

    private List<Entry> candidates(Question question, Collection<String> kinds, String order, int limit) {
        String sql = "select e.kind, e.id, k.path || e.id, e.title_zh, e.title_en, e.fields"
                + " from search_entry e join search_kind k using (kind) where e.kind = any (?)"
                + " and (e.grams @> search_grams(?) or e.grams && search_slips(?))"
                        .repeat(question.terms().size())
                + order + " limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", kinds.toArray()));
            int place = 2;
            for (String term : question.terms()) {
                select.setString(place++, term);
                select.setString(place++, term);
            }
            if (!order.isEmpty()) {
                select.setString(place++, question.phrase());
                select.setArray(
                        place++,
                        connection.createArrayOf("text", question.terms().toArray()));
            }
            select.setInt(place, limit);
            List<Entry> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(entry(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the entries cannot be read", failed);
        }
    }

    private Entry entry(ResultSet row) throws SQLException {
        try {
            return new Entry(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3).replace(SERVICE, service),
                    new Text(row.getString(4), row.getString(5)),
                    json.readValue(row.getString(6), FIELDS));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an entry that cannot be read", unreadable);
        }
    }
}
