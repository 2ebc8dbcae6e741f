package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.web.Network;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    private final Origin behindProxies = new Origin(List.of("10.0.0.0/8", "fd00::/8"));

    @Test
    void whereNoProxyIsTrustedNobodySaysWhereARequestComesFrom() {
        assertThat(new Origin(List.of()).address("203.0.113.7", List.of("198.51.100.1")))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1    | 198.51.100.1               | 198.51.100.1",
                "10.0.0.1    | 198.51.100.1, 10.0.0.2     | 198.51.100.1",
                // What stands before the first stranger was said by the stranger.
                "10.0.0.1    | 192.0.2.66, 198.51.100.1   | 198.51.100.1",
                "203.0.113.7 | 198.51.100.1               | 203.0.113.7",
                "10.0.0.1    | 198.51.100.1, nonsense     | 10.0.0.1",
                "fd00::1     | 2001:db8::1                | 2001:db8::1",
            })
    void aTrustedProxyIsBelievedAndNobodyBeforeIt(String connected, String forwarded, String origin) {
        assertThat(behindProxies.address(connected, List.of(forwarded))).isEqualTo(origin);
    }

    @Test
    void severalLinesAreReadAsOne() {
        assertThat(behindProxies.address("10.0.0.1", List.of("192.0.2.66", "198.51.100.1, 10.0.0.2")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "10.0.0.1    | https       | https",
                // What stands before was told to the proxy by whoever asked it.
                "10.0.0.1    | https, http | http",
                "10.0.0.1    | gopher      | nothing",
                "203.0.113.7 | https       | nothing",
                "fd00::1     | https       | https",
            })
    void howARequestWasSentIsBelievedOfOurProxyAlone(String connected, String said, String believed) {
        assertThat(behindProxies.told(connected, List.of(said), Pattern.compile("https?")))
                .isEqualTo(Optional.ofNullable(believed));
        assertThat(behindProxies.told(connected, List.of(), Pattern.compile("https?")))
                .isEmpty();
    }

    @Test
    void aSubscriberIsAnAddressOrItsWholeNetwork() {
        assertThat(Origin.subscriber("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Origin.subscriber("2001:db8:0:1::7")).isEqualTo(Origin.subscriber("2001:db8:0:1:ffff::9"));
        assertThat(Origin.subscriber("2001:db8:0:1::7")).isNotEqualTo(Origin.subscriber("2001:db8:0:2::7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "proxy.example", "10.0.0.0/x", ""})
    void whatIsNoNetworkIsRefusedAtTheStart(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
