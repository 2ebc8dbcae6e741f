package ipstrategy.metrics.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.intake.RowProblem;
import ipstrategy.web.Language;
import ipstrategy.web.listing.Page;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What was wrong with the rows of imports. They may be a hundred thousand for one, and are written with one statement.
@ApplicationScoped
class Problems {

    private static final String WRITE = """
            insert into figure_import_problem
                   (import_id, place, row, severity, title, cell, pointer, word, arguments, found)
            select ?, p.* from unnest(?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                      ?::jsonb[], ?::text[]) p
            """;

    private static final String READ = """
            select place, row, severity, title, cell, pointer, word, arguments, found from figure_import_problem
             where import_id = ? and place > ? order by place limit ?
            """;

    private static final String READ_FROM_THE_LAST = """
            select place, row, severity, title, cell, pointer, word, arguments, found from figure_import_problem
             where import_id = ? and place < ? order by place desc limit ?
            """;

    private static final String ERRORS = """
            select row, title, word, arguments from figure_import_problem
             where import_id = ? and severity = 'ERROR' order by place
            """;

    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};
    private static final String TYPE = "/problems/invalid-body#";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Problems(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// A problem with its place among those of its import.
    record Placed(int place, ImportProblemView view) {}

    void write(UUID id, List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setObject(1, id);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "int",
                            IntStream.rangeClosed(1, problems.size()).boxed().toArray()));
            insert.setArray(3, array(connection, "bigint", problems, RowProblem::row));
            insert.setArray(
                    4, array(connection, "text", problems, one -> one.severity().name()));
            insert.setArray(5, array(connection, "text", problems, Problems::title));
            insert.setArray(6, array(connection, "text", problems, RowProblem::cell));
            insert.setArray(7, array(connection, "text", problems, RowProblem::pointer));
            insert.setArray(8, array(connection, "text", problems, RowProblem::word));
            insert.setArray(9, array(connection, "text", problems, this::arguments));
            insert.setArray(
                    10, array(connection, "text", problems, one -> one.found().replace("\u0000", "�")));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("problems could not be written", failed);
        }
    }

    /// One more than the page holds, in the order of the rows.
    ///
    /// @param after the place with which the page before ended
    List<Placed> page(UUID id, Page page, long after) {
        List<Placed> found = new ArrayList<>();
        String read = page.sort().descending() ? READ_FROM_THE_LAST : READ;
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(read)) {
            query.setObject(1, id);
            query.setLong(2, after);
            query.setInt(3, page.limit() + 1);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Placed(rows.getInt(1), view(rows)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("problems could not be read", failed);
        }
    }

    /// What is wrong with each row, in words.
    Map<Long, String> byRow(UUID id, Language language) {
        Map<Long, String> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ERRORS)) {
            query.setObject(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String title = rows.getString(2);
                    String said = Words.say(rows.getString(3), arguments(rows.getString(4)), language);
                    found.merge(
                            rows.getLong(1),
                            title == null ? said : title + ": " + said,
                            (one, next) -> one + "; " + next);
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("problems could not be read", failed);
        }
    }

    private ImportProblemView view(ResultSet row) throws SQLException {
        String word = row.getString(7);
        return new ImportProblemView(
                TYPE + word.substring(word.indexOf('.') + 1),
                RowProblem.Severity.valueOf(row.getString(3)),
                row.getLong(2),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(9),
                Words.both(word, arguments(row.getString(8)).toArray()));
    }

    private static Array array(
            Connection connection, String type, List<RowProblem> problems, Function<RowProblem, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, problems.stream().map(value).toArray());
    }

    private static @Nullable String title(RowProblem problem) {
        return problem.column() == null ? null : problem.column().title();
    }

    private String arguments(RowProblem problem) {
        try {
            return json.writeValueAsString(
                    problem.arguments().stream().map(String::valueOf).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Object> arguments(String written) {
        try {
            return json.readValue(written, LIST);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
