package ipstrategy.console.attesting;

import ipstrategy.console.figure.ExpectedFigure;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.importing.Import;
import ipstrategy.console.language.Days;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// What waits of the expected figures of ten years.
    Reply<List<ExpectedFigure>> expected() {
        int year = LocalDate.ofInstant(clock.instant(), Days.ZONE).getYear();
        List<ExpectedFigure> waiting = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            Asked asked = Asked.of("expected-figures")
                    .with("period", (year - YEARS_BACK) + "/" + year)
                    .whole()
                    .with("cursor", cursor);
            Reply<Listed<ExpectedFigure>> reply = gateway.list(asked, ExpectedFigure.class);
            Listed<ExpectedFigure> listed = reply.orNothing();
            if (listed == null) {
                return reply.map(Listed::items);
            }
            listed.items().stream().filter(ExpectedFigure::isOnItsWay).forEach(waiting::add);
            cursor = listed.next();
            if (cursor == null) {
                break;
            }
        }
        return new Reply.Found<>(waiting, "");
    }

    /// The batches of the latest imports that wait.
    List<Batch> batches() {
        return Services.ALL.stream()
                .flatMap(this::imports)
                .flatMap(this::waiting)
                .toList();
    }

    private Stream<Import> imports(String service) {
        Listed<Import> imports = gateway.list(
                        Asked.of("services", service, "imports")
                                .with("state", "DONE")
                                .with("limit", LATEST_IMPORTS),
                        Import.class)
                .orNothing();
        return imports == null
                ? Stream.empty()
                : imports.items().stream()
                        .filter(table -> !table.dryRun() && table.rows().admitted() > 0)
                        .limit(LATEST_BATCHES);
    }

    private Stream<Batch> waiting(Import table) {
        Batch batch = gateway.read(Asked.of("observation-batches", table.id()), Batch.class)
                .orNothing();
        return Optional.ofNullable(batch).filter(Batch::isOnItsWay).stream();
    }
}
