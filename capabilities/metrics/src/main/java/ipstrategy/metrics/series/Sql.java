package ipstrategy.metrics.series;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to the database that is put together piece by piece, each with the values that stand in it. Values never
/// become words.
final class Sql {

    private static final int FEW = 20;

    private final StringBuilder words = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /// How a row is read.
    @FunctionalInterface
    interface Reading<T extends @Nullable Object> {
        T of(ResultSet row) throws SQLException;
    }

    static Sql of(String words, Object... given) {
        return new Sql().say(words, given);
    }

    Sql say(String more, Object... given) {
        words.append(more).append(' ');
        values.addAll(List.of(given));
        return this;
    }

    Sql and(String condition, Object... given) {
        return say("and " + condition, given);
    }

    /// Adds a condition on a value, where there is one; an empty list is none.
    Sql when(@Nullable Object value, String condition) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            return this;
        }
        return and(condition, value);
    }

    /// Only what has one of these values, where there are any. Few are spelled out: of a list whose length it does not
    /// know the database expects ten, and then it may plan each question anew, which takes longer than an answer.
    Sql among(String column, Collection<String> values) {
        if (values.isEmpty() || values.size() > FEW) {
            return when(values, column + " = any (?)");
        }
        String each = String.join(", ", Collections.nCopies(values.size(), "?"));
        return and(column + " in (" + each + ")", values.toArray());
    }

    <T> List<T> read(AgroalDataSource database, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(words.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, sql(connection, values.get(i)));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("series cannot be read", failed);
        }
    }

    private static Object sql(Connection connection, Object value) throws SQLException {
        if (value instanceof Collection<?> many) {
            boolean days = many.stream().allMatch(LocalDate.class::isInstance);
            return connection.createArrayOf(days ? "date" : "text", many.toArray());
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
