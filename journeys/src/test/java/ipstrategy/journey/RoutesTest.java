package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {

    @Test
    void everyPageThatTheConsoleHasIsLookedAt() throws IOException {
        Set<String> seen = Stream.concat(Sight.all().stream().map(Sight::route), Sight.ELSEWHERE.stream())
                .collect(Collectors.toSet());
        assertThat(Routes.pages())
                .as("a page that is new belongs into Sight.all(), with the path of one and who looks at it")
                .containsExactlyInAnyOrderElementsOf(seen);
    }

    @Test
    void whatIsSavedOrLeadsOnIsNoPage() throws IOException {
        assertThat(Routes.pages())
                .hasSizeGreaterThan(80)
                .contains("/", "/developers", "/measures/{id}", "/releases/{service}/{code}")
                .doesNotContain("/sign-in", "/measures/table.csv", "/imports/{service}/{id}/standing");
    }

    @Test
    void everyFormIsFoundWithOrWithoutFiles() throws IOException {
        assertThat(Routes.forms())
                .hasSizeGreaterThan(100)
                .contains(new Routes.Form("/reports/{id}/draft", false), new Routes.Form("/plan-drafts", true));
        assertThat(new Routes.Form("/plans/{plan}/reporting/{service}/rule", false).somewhere())
                .isEqualTo("/plans/1/reporting/1/rule");
    }
}
