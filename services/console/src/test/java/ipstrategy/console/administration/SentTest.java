package ipstrategy.console.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.gateway.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentTest {

    private static final Sent SENT = new Sent(
            "scopes",
            new Problem(
                    null,
                    400,
                    "Invalid body",
                    null,
                    List.of(
                            new Problem.Wrong("scopes[1]", "not a scope"),
                            new Problem.Wrong("reason", "must not be empty"))),
            Map.of("reason", List.of(""), "scopes", List.of("patents:read", "x")));

    @Test
    void whatWasTypedGoesBeforeWhatIsKnown() {
        assertThat(SENT.kept("reason", "an older one")).isEmpty();
        assertThat(Sent.NOTHING.kept("reason", "an older one")).isEqualTo("an older one");
    }

    @Test
    void aBoxThatWasEmptiedStaysEmpty() {
        assertThat(SENT.checked("scopes", "all:read", true)).isFalse();
        assertThat(SENT.checked("scopes", "patents:read", false)).isTrue();
        assertThat(Sent.NOTHING.checked("scopes", "all:read", true)).isTrue();
    }

    @Test
    void anotherFormOfThePageKnowsNothingOfIt() {
        assertThat(SENT.of("secret").problem()).isNull();
        assertThat(SENT.of("scopes").problem()).isNotNull();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAlsoWhereAPartOfItIsWrong() {
        assertThat(SENT.wrong("reason")).isEqualTo("must not be empty");
        assertThat(SENT.wrong("scopes")).isEqualTo("not a scope");
        assertThat(SENT.wrong("scope")).isEmpty();
    }
}
