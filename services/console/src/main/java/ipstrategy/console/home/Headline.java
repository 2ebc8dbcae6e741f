package ipstrategy.console.home;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.metric.Progress;
import ipstrategy.console.page.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The headline indicators, each with how far it is: those of the table of the five-year plan (FYP-13 二(三)).
///
/// @param missing the services that did not answer, whose indicators are not shown
record Headline(List<Indicator> items, List<String> missing) {

    private static final String PLAN = "FYP-13";
    private static final int ALL = 500;

    /// One indicator and the target that the plan sets for it.
    record Indicator(Progress metric, Progress.Step step) {}

    /// Reads them, or nothing where they cannot be read.
    static @Nullable Headline of(Gateway gateway) {
        Listed<Progress> progress = gateway.list(Asked.of("progress").with("limit", ALL), Progress.class)
                .orNothing();
        if (progress == null) {
            return null;
        }
        List<Indicator> indicators = progress.items().stream()
                .flatMap(metric -> metric.targets().stream()
                        .filter(step -> isHeadline(step.target().source()))
                        .limit(1)
                        .map(step -> new Indicator(metric, step)))
                .toList();
        return new Headline(indicators, progress.missing());
    }

    private static boolean isHeadline(@Nullable Source source) {
        return source != null && source.document().equals(PLAN);
    }
}
