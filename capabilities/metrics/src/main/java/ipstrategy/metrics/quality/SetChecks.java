package ipstrategy.metrics.quality;

import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.terms.Rule;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Checks staged figures (`proposed_figure`) by the rules that concern more than one of them. Each kind of rule is one
/// statement over all metrics that have it.
public final class SetChecks {

    private final Connection connection;
    private final List<Held> rules;
    private final Object[] having;

    /// A rule and the metric that it is of.
    private record Held(String metric, Rule rule) {}

    /// @param rules the rules by metric
    /// @param having the metrics that have figures already; of others none is looked for
    public SetChecks(Connection connection, Map<String, List<Rule>> rules, Collection<String> having) {
        this.connection = connection;
        this.rules = rules.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(rule -> new Held(of.getKey(), rule)))
                .toList();
        this.having = having.toArray();
    }

    /// Hands over what does not fit.
    public void run(Consumer<SetFinding> found) throws SQLException {
        check(of(Rule.Kind.SUM_OF_PARTS, rule -> true), Sentences.SUM_OF_PARTS, "row.sum-of-parts", found);
        check(
                of(Rule.Kind.SUBSET_OF, rule -> rule.metric() != null),
                Sentences.SUBSET_OF_METRIC,
                "row.subset-of",
                found);
        check(
                of(Rule.Kind.SUBSET_OF, rule -> rule.dimension() != null),
                Sentences.SUBSET_OF_WHOLE,
                "row.subset-of-whole",
                found);
        check(of(Rule.Kind.JUMP, rule -> true), Sentences.JUMP, "row.jump", found);
        check(of(Rule.Kind.OUTLIER, rule -> rule.method() == Rule.Method.Z), Sentences.Z, "row.outlier", found);
        check(
                of(Rule.Kind.OUTLIER, rule -> rule.method() == Rule.Method.MODIFIED_Z),
                Sentences.MODIFIED_Z,
                "row.outlier",
                found);
    }

    private List<Held> of(Rule.Kind kind, Predicate<Rule> which) {
        return rules.stream()
                .filter(held -> held.rule().rule() == kind && which.test(held.rule()))
                .toList();
    }

    /// Each sentence takes metric, word and number of its rules and the metrics that have figures, and answers with
    /// row, value found and what the message mentions.
    private void check(List<Held> held, String sentence, String word, Consumer<SetFinding> found) throws SQLException {
        if (held.isEmpty()) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement(sentence)) {
            query.setArray(1, array("text", held, Held::metric));
            query.setArray(2, array("text", held, one -> word(one.rule())));
            query.setArray(3, array("numeric", held, one -> number(one.rule())));
            query.setArray(4, connection.createArrayOf("text", having));
            try (ResultSet rows = query.executeQuery()) {
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<Object> arguments = new ArrayList<>();
                    for (int at = 3; at <= width; at++) {
                        arguments.add(String.valueOf(rows.getString(at)));
                    }
                    boolean refuses = held.getFirst().rule().refuses();
                    found.accept(
                            new SetFinding(rows.getLong(1), Column.VALUE, refuses, word, rows.getString(2), arguments));
                }
            }
        }
    }

    private Array array(String type, List<Held> held, Function<Held, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, held.stream().map(value).toArray());
    }

    private static @Nullable Object word(Rule rule) {
        return rule.rule() == Rule.Kind.SUBSET_OF && rule.metric() != null ? rule.metric() : rule.dimension();
    }

    private static @Nullable Object number(Rule rule) {
        return switch (rule.rule()) {
            case SUM_OF_PARTS -> rule.tolerance() == null ? BigDecimal.ZERO : rule.tolerance();
            case JUMP -> rule.percent();
            case OUTLIER -> rule.threshold();
            case RANGE, SUBSET_OF, COMPLETENESS -> null;
        };
    }
}
