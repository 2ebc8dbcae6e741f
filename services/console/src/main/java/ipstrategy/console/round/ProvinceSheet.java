package ipstrategy.console.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one province must do in a year, and what became of it.
public record ProvinceSheet(
        String region,
        String state,
        List<Task> tasks,
        @Nullable BigDecimal points,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal total,
        @Nullable Integer rank,
        @JsonProperty("_actions") List<Action> actions) {

    /// A clause of a measure as it is asked of the province.
    ///
    /// @param decidedBy the class of provinces by which it is asked
    /// @param binds whether the province must do it, or has chosen to
    public record Task(
            String measure,
            int clause,
            String obligation,
            String decidedBy,
            BigDecimal weight,
            boolean optedIn,
            boolean binds,
            @Nullable String rating,
            @Nullable String ratingReason,
            @Nullable BigDecimal score,
            @Nullable String scoreReason) {

        private static final String CORRECTION = "correct";

        /// The task as a form names it.
        public String key() {
            return measure + "/" + clause;
        }

        /// A field of a form about this task.
        public String field(String name) {
            return name + "/" + key();
        }

        public boolean isRated(String given) {
            return given.equals(rating);
        }

        /// The score as a form begins with it: a correction begins empty, so that only what is typed is put right.
        public String scored(String form) {
            return score == null || form.equals(CORRECTION) ? "" : score.toPlainString();
        }

        /// The reason as a form begins with it.
        public @Nullable String because(String form) {
            return form.equals(CORRECTION) ? "" : scoreReason;
        }

        public boolean isOptional() {
            return obligation.equals("OPTIONAL");
        }
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// What can be marked.
    public List<Task> binding() {
        return tasks.stream().filter(Task::binds).toList();
    }

    /// What the province may still choose.
    public List<Task> open() {
        return tasks.stream()
                .filter(task -> task.isOptional() && !task.optedIn())
                .toList();
    }

    /// What it has chosen.
    public List<Task> chosen() {
        return tasks.stream().filter(Task::optedIn).toList();
    }
}
