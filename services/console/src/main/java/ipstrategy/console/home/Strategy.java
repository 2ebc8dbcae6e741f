package ipstrategy.console.home;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Coming;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import ipstrategy.console.plan.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The plans and how far each is.
///
/// @param missing the services that did not answer, whose measures are not counted
record Strategy(List<Row> plans, List<String> missing) {

    /// One plan.
    record Row(Text title, String term, Progress progress) {}

    /// What a plan is called.
    record Title(String code, Text title, String term) {}

    /// The part of the overview that is about plans.
    record Overview(List<Progress> plans, @Nullable List<String> unavailable) {}

    /// Begins to read it; what comes is nothing where it cannot be read.
    static Supplier<@Nullable Strategy> begin(Gateway gateway) {
        Coming<Overview> overview =
                gateway.begin(Asked.of("overview").with("fields", "plans,unavailable"), Overview.class);
        Coming<Listed<Title>> titles = gateway.beginList(
                Asked.of("plans").with("fields", "code,title,term").whole(), Title.class);
        return () -> of(overview.orNothing(), titles.orNothing());
    }

    private static @Nullable Strategy of(@Nullable Overview overview, @Nullable Listed<Title> titles) {
        if (overview == null || titles == null) {
            return null;
        }
        Map<String, Title> byCode = titles.items().stream().collect(Collectors.toMap(Title::code, Function.identity()));
        List<Row> rows = overview.plans().stream()
                .flatMap(progress -> Optional.ofNullable(byCode.get(progress.code())).stream()
                        .map(title -> new Row(title.title(), title.term(), progress)))
                .toList();
        return new Strategy(rows, overview.unavailable() == null ? List.of() : overview.unavailable());
    }
}
