package ipstrategy.coordination.webhook.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    /// Each address with what it is.
    private static final String NOT_PUBLIC = """
            0.0.0.0                  | this host
            0.1.2.3                  | this network
            10.0.0.1                 | private
            10.255.255.255           | private
            100.64.0.1               | shared by providers
            100.127.255.255          | shared by providers
            127.0.0.1                | loopback
            127.8.8.8                | loopback
            169.254.0.1              | link-local
            169.254.169.254          | the metadata of clouds
            172.16.0.1               | private
            172.31.255.255           | private
            192.0.0.1                | protocol assignments
            192.0.2.1                | documentation
            192.88.99.1              | relays of 6to4
            192.168.0.1              | private
            198.18.0.1               | benchmarks
            198.19.255.255           | benchmarks
            198.51.100.7             | documentation
            203.0.113.7              | documentation
            224.0.0.1                | multicast
            239.255.255.255          | multicast
            240.0.0.1                | reserved
            255.255.255.255          | broadcast
            [::]                     | unspecified
            [::1]                    | loopback
            [::ffff:127.0.0.1]       | loopback, IPv4-mapped
            [::ffff:10.0.0.1]        | private, IPv4-mapped
            [::ffff:8.8.8.8]         | IPv4-mapped, whatever it maps
            [::ffff:a9fe:a9fe]       | the metadata of clouds, IPv4-mapped
            [::127.0.0.1]            | loopback, IPv4-compatible
            [64:ff9b::7f00:1]        | loopback, translated
            [64:ff9b:1::1]           | translated locally
            [100::1]                 | discarded
            [2001::1]                | Teredo
            [2001:db8::1]            | documentation
            [2002:7f00:1::1]         | loopback, by 6to4
            [3fff::1]                | documentation
            [fc00::1]                | unique-local
            [fdff:ffff::1]           | unique-local
            [fe80::1]                | link-local
            [febf::1]                | link-local
            [fec0::1]                | site-local
            [ff02::1]                | multicast
            """;

    private final Targets targets = new Targets(new Config(List.of(), false));

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = NOT_PUBLIC)
    void anAddressThatIsNotPublicIsRefused(String host, String why) {
        assertThat(targets.judge("https://" + host + "/events"))
                .as(why)
                .isEqualTo(new Targets.Judged.Closed(Failure.FORBIDDEN));
        assertThat(targets.asWritten("https://" + host + ":8443/events")).isEqualTo(Failure.FORBIDDEN);
    }

    @ParameterizedTest(name = "{0} is public")
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "[2400:3200::1]",
                "[2606:4700:4700::1111]",
                "[2a00:1450:4001::1]"
            })
    void aPublicAddressIsAllowedAndIsTheOneThatIsConnectedTo(String host) throws UnknownHostException {
        String url = "https://" + host + "/events";
        assertThat(targets.judge(url)).isEqualTo(new Targets.Judged.Open(URI.create(url), InetAddress.getByName(host)));
        assertThat(targets.asWritten("https://" + host + "/events")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://receiver.example/events",
                "ftp://receiver.example/events",
                "file:///etc/passwd",
                "gopher://127.0.0.1:6379/_",
                "//receiver.example/events",
                "receiver.example",
                "https:///events",
                "https://user@receiver.example/",
                "https://user:password@receiver.example/",
                "https://receiver.example/#part",
                "https://receiver.example/a b",
                "https://receiver.example/\n",
                "https://例え.example/",
                "https://receiver_1.example/",
                "https://127.1/",
                ""
            })
    void whatIsNoPlainHttpsAddressIsRefused(String url) {
        assertThat(targets.asWritten(url)).isEqualTo(Failure.MALFORMED);
        assertThat(targets.judge(url)).isEqualTo(new Targets.Judged.Closed(Failure.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://0x7f000001/", "https://127.1/", "https://0/"})
    void anAddressInAFormThatSomeReadDifferentlyIsRefused(String url) {
        assertThat(targets.asWritten(url)).isNotNull();
        assertThat(targets.judge(url)).isInstanceOf(Targets.Judged.Closed.class);
    }

    @Test
    void aNameIsJudgedByWhereItLeads() {
        assertThat(targets.asWritten("https://localhost/events"))
                .as("a name may lead elsewhere tomorrow")
                .isNull();
        assertThat(targets.judge("https://localhost/events")).isEqualTo(new Targets.Judged.Closed(Failure.FORBIDDEN));
    }

    @Test
    void whatIsConfiguredIsAllowedAndNoMore() {
        Targets inHouse = new Targets(new Config(List.of("10.20.0.0/16", "fd00:1::/32", "127.0.0.1"), true));

        assertThat(inHouse.judge("https://10.20.3.4/")).isInstanceOf(Targets.Judged.Open.class);
        assertThat(inHouse.judge("https://[fd00:1:2::1]/")).isInstanceOf(Targets.Judged.Open.class);
        assertThat(inHouse.judge("http://127.0.0.1:8080/")).isInstanceOf(Targets.Judged.Open.class);
        assertThat(inHouse.judge("https://10.21.3.4/")).isInstanceOf(Targets.Judged.Closed.class);
        assertThat(inHouse.judge("https://127.0.0.2/")).isInstanceOf(Targets.Judged.Closed.class);
        assertThat(inHouse.judge("https://[::ffff:10.20.3.4]/")).isInstanceOf(Targets.Judged.Closed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "localhost", "fd00::/129"})
    void aNetworkThatIsNoneStopsTheServiceAtItsStart(String network) {
        assertThatThrownBy(() -> new Targets(new Config(List.of(network), false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The integrators' document says what is refused, so that they need not try.
    @Test
    void theDocumentSaysWhatIsRefused() throws IOException {
        Map<String, String> kinds = new LinkedHashMap<>();
        NOT_PUBLIC
                .lines()
                .map(line -> line.split("\\|"))
                .forEach(row -> kinds.merge(
                        row[1].strip(), "`" + row[0].strip() + "`", (some, another) -> some + ", " + another));
        String table = kinds.entrySet().stream()
                .map(kind -> "| " + kind.getKey() + " | " + kind.getValue() + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(RepositoryRoot.path().resolve("docs/EVENTS.md")))
                .contains("| refused, as an address or behind a name | such as |\n|---|---|\n" + table);
    }

    private record Config(List<String> networks, boolean plainHttp) implements WebhookConfig {

        @Override
        public Optional<List<String>> allowedTargets() {
            return Optional.of(networks);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration overlap() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration idle() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration log() {
            return Duration.ofDays(30);
        }

        @Override
        public int mostOfOne() {
            return 20;
        }
    }
}
