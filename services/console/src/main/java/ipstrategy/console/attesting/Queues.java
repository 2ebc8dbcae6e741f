package ipstrategy.console.attesting;

import ipstrategy.console.figure.ExpectedFigure;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.importing.Import;
import ipstrategy.console.language.Days;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds what waits to be verified or published: the API lists it by metric and by batch, and neither by state.
@ApplicationScoped
class Queues {

    private static final int PAGES = 4;
    private static final int YEARS_BACK = 9;
    /// Trials of forms lie among them and bring nothing in.
    private static final int LATEST_IMPORTS = 200;

    private static final int LATEST_BATCHES = 10;

    private final Gateway gateway;
    private final Clock clock;

    Queues(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /// What waits.
    ///
    /// @param missing the services that did not answer, whose figures are not among them
    record Queue<T>(List<T> waiting, Set<String> missing) {}

    /// What waits of the expected figures of ten years.
    Reply<Queue<ExpectedFigure>> expected() {
        int year = LocalDate.ofInstant(clock.instant(), Days.ZONE).getYear();
        List<ExpectedFigure> waiting = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            Asked asked = Asked.of("expected-figures")
                    .with("period", (year - YEARS_BACK) + "/" + year)
                    .whole()
                    .with("cursor", cursor);
            Reply<Listed<ExpectedFigure>> reply = gateway.list(asked, ExpectedFigure.class);
            Listed<ExpectedFigure> listed = reply.orNothing();
            if (listed == null) {
                return reply.map(nothing -> new Queue<>(List.of(), Set.of()));
            }
            listed.items().stream().filter(ExpectedFigure::isOnItsWay).forEach(waiting::add);
            missing.addAll(listed.missing());
            cursor = listed.next();
            if (cursor == null) {
                break;
            }
        }
        return new Reply.Found<>(new Queue<>(waiting, missing), "");
    }

    /// The batches of the latest imports that wait.
    Queue<Batch> batches() {
        List<Batch> waiting = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String service : Services.ALL) {
            switch (imports(service).heard()) {
                case Reply.Found<Listed<Import>>(Listed<Import> found, String tag) ->
                    found.items().stream()
                            .filter(table -> !table.dryRun() && table.rows().admitted() > 0)
                            .limit(LATEST_BATCHES)
                            .map(this::batch)
                            .forEach(batch -> {
                                switch (batch.heard()) {
                                    case Reply.Found<Batch>(Batch one, String tagOfOne) -> add(waiting, one);
                                    case Reply.Refused<Batch>(Problem problem) -> {}
                                    case Reply.Silent<Batch>() -> missing.add(service);
                                }
                            });
                // Whoever may not see the imports of a service has nothing there to verify.
                case Reply.Refused<Listed<Import>>(Problem problem) -> {}
                case Reply.Silent<Listed<Import>>() -> missing.add(service);
            }
        }
        return new Queue<>(waiting, missing);
    }

    private static void add(List<Batch> waiting, Batch batch) {
        if (batch.isOnItsWay()) {
            waiting.add(batch);
        }
    }

    private Reply<Listed<Import>> imports(String service) {
        return gateway.list(
                Asked.of("services", service, "imports").with("state", "DONE").with("limit", LATEST_IMPORTS),
                Import.class);
    }

    private Reply<Batch> batch(Import table) {
        return gateway.read(Asked.of("observation-batches", table.id()), Batch.class);
    }
}
