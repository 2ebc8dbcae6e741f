package ipstrategy.console.metric;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Source;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is counted or measured.
public record Metric(
        String code,
        Text name,
        @Nullable Text concept,
        String service,
        String unit,
        @Nullable Text unitName,
        String kind,
        @Nullable String direction,
        @Nullable String frequency,
        @Nullable String attribute,
        @Nullable String formula,
        List<Target> targets,
        @Nullable Observation latest,
        @Nullable Source source,
        @Nullable Text note) {

    /// What is to be reached.
    ///
    /// @param path what is to be reached in between, where that is laid down
    public record Target(
            @Nullable At baseline,
            At target,
            @Nullable BigDecimal increment,
            String operator,
            @Nullable List<At> path,
            @Nullable Source source,
            @Nullable Text note) {}

    /// A value at a period.
    public record At(BigDecimal value, String period) {}
}
