package ipstrategy.console.round;

import ipstrategy.console.filing.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the marks that somebody gave task by task, as the API takes them. A reason that stands for all tasks is taken
/// where a task has none of its own.
final class Marks {

    private static final String TASK = "task";

    private Marks() {}

    /// A mark at mid-year.
    record Rating(String measure, int clause, String rating, String reason) {}

    /// A score at the end of the year.
    record Score(String measure, int clause, @Nullable BigDecimal score, String reason) {}

    /// One task, by measure and clause.
    record Key(String measure, int clause) {

        /// Reads `PATENT-2017-001/1`; a clause that is no number is one that no measure has.
        static Key of(String written) {
            int slash = written.lastIndexOf('/');
            String measure = slash < 0 ? written : written.substring(0, slash);
            String clause = written.substring(slash + 1);
            return new Key(measure, clause.matches("[0-9]{1,4}") ? Integer.parseInt(clause) : 0);
        }
    }

    static List<Rating> ratings(Form form) {
        List<Rating> ratings = new ArrayList<>();
        for (String task : form.chosen(TASK)) {
            String rating = form.some("rating/" + task);
            if (rating != null) {
                Key key = Key.of(task);
                ratings.add(new Rating(key.measure(), key.clause(), rating, reason(form, task)));
            }
        }
        return ratings;
    }

    static List<Score> scores(Form form) {
        List<Score> scores = new ArrayList<>();
        for (String task : form.chosen(TASK)) {
            if (form.some("score/" + task) != null) {
                Key key = Key.of(task);
                scores.add(new Score(key.measure(), key.clause(), form.number("score/" + task), reason(form, task)));
            }
        }
        return scores;
    }

    private static String reason(Form form, String task) {
        String own = form.some("reason/" + task);
        return own == null ? form.text("reason") : own;
    }
}
