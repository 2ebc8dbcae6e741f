package ipstrategy.console.desk;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/// Looks up where the reports stand that errands are about: many at once.
@ApplicationScoped
class Standings {

    private static final int MOST = 500;

    /// So many ids fit into an address.
    private static final int IN_AN_ADDRESS = 50;

    /// About so many reports at once few agencies say more than a list holds.
    private static final int SAID_OF_AT_ONCE = 25;

    private final Gateway gateway;

    Standings(Gateway gateway) {
        this.gateway = gateway;
    }

    /// The word that a participant is asked for.
    record Word(String report, String agency, String state) {

        boolean isAwaited() {
            return state.equals("ASKED");
        }
    }

    /// Where they stand, by their ids; without those that cannot be read.
    Map<String, Standing> of(List<Errand> errands) {
        return errands.stream()
                .filter(Errand::isOfReport)
                .map(Errand::subject)
                .distinct()
                .gather(Gatherers.windowFixed(IN_AN_ADDRESS))
                .flatMap(ids -> named(ids).stream())
                .collect(Collectors.toMap(Standing::id, Function.identity(), (one, same) -> one));
    }

    private List<Standing> named(List<String> ids) {
        Asked asked = Asked.of("reports").with("ids", String.join(",", ids)).with("fields", Standing.FIELDS);
        return gateway.rows(asked, Standing.class);
    }

    /// Whose word is outstanding, by report, where some wait for review. Where there are more words than can be read at
    /// once nothing is said of those reports, rather than half of it.
    Map<String, List<String>> awaited(Map<String, Standing> standings) {
        return standings.values().stream()
                .filter(Standing::isSubmitted)
                .map(Standing::id)
                .gather(Gatherers.windowFixed(SAID_OF_AT_ONCE))
                .flatMap(reports -> words(reports).stream())
                .filter(Word::isAwaited)
                .distinct()
                .collect(Collectors.groupingBy(Word::report, Collectors.mapping(Word::agency, Collectors.toList())));
    }

    private List<Word> words(List<String> reports) {
        Asked asked = Asked.of("contributions")
                .with("report", String.join(",", reports))
                .with("limit", MOST)
                .with("fields", "report,agency,state");
        Listed<Word> words = gateway.list(asked, Word.class).orNothing();
        return words == null || words.next() != null ? List.of() : words.items();
    }
}
