package ipstrategy.console.aiming;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import ipstrategy.console.page.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a metric is to reach.
///
/// @param region that is to reach it, CN for the whole country
/// @param place by which it is addressed among those of its metric
/// @param recordedAt since when it holds
/// @param reason why it was set, or changed
public record Target(
        String metric,
        String region,
        int place,
        String unit,
        Aim aim,
        @Nullable Instant recordedAt,
        String reason,
        @JsonProperty("_actions") List<Action> actions) {

    /// From where, how far, by when.
    ///
    /// @param path what is to be reached in between, where that is laid down
    public record Aim(
            @Nullable Point baseline,
            Point target,
            @Nullable BigDecimal increment,
            String operator,
            List<Point> path,
            @Nullable Source source,
            @Nullable Text note) {}

    /// A value at a period.
    public record Point(BigDecimal value, String period) {

        private String line() {
            return period + " " + value.toPlainString();
        }
    }

    public Action toChange() {
        return Action.among(actions, "change-target");
    }

    public Action toWithdraw() {
        return Action.among(actions, "withdraw-target");
    }

    public boolean isOfTheCountry() {
        return region.equals("CN");
    }

    public String page() {
        return "/metrics/" + metric + "/targets/" + place;
    }

    /// What the audit trail calls it.
    public String subject() {
        return metric + "/" + place;
    }

    /// What it says, as forms take it.
    public Terms terms() {
        Point baseline = aim.baseline();
        Source source = aim.source();
        Text note = aim.note();
        return new Terms(
                aim.operator(),
                aim.target().period(),
                text(aim.target().value()),
                text(aim.increment()),
                baseline == null ? "" : baseline.period(),
                baseline == null ? "" : text(baseline.value()),
                aim.path().stream().map(Point::line).collect(Collectors.joining("\n")),
                source == null ? "" : source.document(),
                source == null || source.locator() == null ? "" : source.locator(),
                note == null ? "" : note.zh(),
                note == null ? "" : note.en());
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
