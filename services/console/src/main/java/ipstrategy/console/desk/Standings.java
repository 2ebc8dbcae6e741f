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
        Listed<Standing> found = gateway.list(asked, Standing.class).orNothing();
        return found == null ? List.of() : found.items();
    }

    /// Whose word is outstanding, by report, where some wait for review. Where there are more words than can be read at
    /// once nothing is said, rather than half of it.
    Map<String, List<String>> awaited(Map<String, Standing> standings) {
        if (standings.values().stream().noneMatch(Standing::isSubmitted)) {
            return Map.of();
        }
        Asked asked = Asked.of("contributions").with("limit", MOST).with("fields", "report,agency,state");
        Listed<Word> words = gateway.list(asked, Word.class).orNothing();
        return words == null || words.next() != null
                ? Map.of()
                : words.items().stream()
                        .filter(Word::isAwaited)
                        .collect(Collectors.groupingBy(
                                Word::report, Collectors.mapping(Word::agency, Collectors.toList())));
    }
}
