package ipstrategy.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A status is never a colour alone, and a code means what its list says.
class BadgesTest {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final String SIGN = "::before";

    @Test
    void noBadgeHasAColourAndNoSignOfItsOwn() throws IOException {
        assertThat(signless(styles())).isEmpty();
    }

    @Test
    void aColourWithoutASignIsFound() {
        assertThat(
                        signless(
                                ".badge.MET, .badge.LATE { background: var(--late-soft); } .badge.MET::before { content: '●'; }"))
                .containsExactly(".badge.LATE");
    }

    @Test
    void whatIsNotBegunLooksLikeNothingYet() throws IOException {
        assertThat(coloured(styles()))
                .contains(".badge.OPEN:not(.of-task-state)", ".badge.NOT_STARTED.of-rating")
                .doesNotContain(".badge.OPEN", ".badge.NOT_STARTED");
    }

    private static String styles() throws IOException {
        return Files.readString(RepositoryRoot.resolve("services/console/src/main/resources/web/app/app.css"));
    }

    private static List<String> signless(String styles) {
        List<String> signed = selectors(styles, "content:")
                .filter(selector -> selector.endsWith(SIGN))
                .map(selector -> selector.substring(0, selector.length() - SIGN.length()))
                .toList();
        return coloured(styles).stream()
                .filter(selector -> !signed.contains(selector))
                .toList();
    }

    private static List<String> coloured(String styles) {
        return selectors(styles, "background:").toList();
    }

    private static Stream<String> selectors(String styles, String saying) {
        return RULE.matcher(styles)
                .results()
                .filter(rule -> rule.group(2).contains(saying))
                .map(BadgesTest::named)
                .flatMap(selectors -> Arrays.stream(selectors.split(",")))
                .map(String::strip)
                .filter(selector -> selector.startsWith(".badge."));
    }

    private static String named(MatchResult rule) {
        return rule.group(1);
    }
}
