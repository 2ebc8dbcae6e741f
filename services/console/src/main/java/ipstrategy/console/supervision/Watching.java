package ipstrategy.console.supervision;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.language.Days;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what supervision has done and will do. Each service knows the outlook of its own reports only.
@ApplicationScoped
class Watching {

    private static final String STEPS = "supervision-steps";

    private final Gateway gateway;
    private final Clock clock;

    Watching(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /// What is known of it. A service that does not answer is named, and is no reason to say nothing of the others.
    ///
    /// @param service the only one to ask, or nothing for all
    Reply<Board> board(@Nullable String plan, @Nullable String agency, @Nullable String service) {
        List<Outlook> outlooks = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        boolean cut = false;
        for (String one : service == null ? Services.ALL : List.of(service)) {
            Asked asked =
                    of(one, "outlook").with("plan", plan).with("agency", agency).whole();
            switch (gateway.list(asked, Outlook.class).heard()) {
                case Reply.Found<Listed<Outlook>>(Listed<Outlook> found, String tag) -> {
                    outlooks.addAll(found.items());
                    cut |= found.next() != null;
                }
                case Reply.Refused<Listed<Outlook>>(Problem problem) -> {
                    return new Reply.Refused<>(problem);
                }
                case Reply.Silent<Listed<Outlook>>() -> missing.add(one);
            }
        }
        Listed<Step> taken = gateway.list(
                        steps(plan, agency).with("sort", "-on").whole(), Step.class)
                .orNothing();
        missing.addAll(taken == null ? Services.ALL : taken.missing());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        List<Step> steps = Listed.rows(taken);
        return new Reply.Found<>(Board.of(outlooks, steps, today, cut, List.copyOf(missing)), "");
    }

    static Asked steps(@Nullable String plan, @Nullable String agency) {
        return Asked.of(STEPS).with("plan", plan).with("agency", agency);
    }

    Reply<Step> step(String id) {
        return gateway.read(Asked.of(STEPS, id), Step.class);
    }

    /// What was done about the same report, the first step first.
    List<Step> history(Step step) {
        Listed<Step> steps = gateway.list(
                        Asked.of(STEPS)
                                .with("report", step.report())
                                .with("sort", "on")
                                .whole(),
                        Step.class)
                .orNothing();
        return steps == null ? List.of(step) : steps.items();
    }

    @Nullable
    Outlook outlook(String service, Step step) {
        Listed<Outlook> found = gateway.list(of(service, "outlook").with("report", step.report()), Outlook.class)
                .orNothing();
        return found == null || found.items().isEmpty() ? null : found.items().getFirst();
    }

    /// The ladders, the newest first. They are the house's and each service carries them, so that one that answers
    /// does.
    List<Ladder> ladders() {
        for (String service : Services.ALL) {
            Listed<Ladder> ladders =
                    gateway.list(of(service, "ladders").whole(), Ladder.class).orNothing();
            if (ladders != null) {
                return ladders.items().stream()
                        .sorted(Comparator.comparing(Ladder::validFrom).reversed())
                        .toList();
            }
        }
        return List.of();
    }

    private static Asked of(String service, String what) {
        return Asked.of("services", service, "supervision", what);
    }
}
