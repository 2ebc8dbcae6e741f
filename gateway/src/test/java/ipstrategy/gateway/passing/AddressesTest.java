package ipstrategy.gateway.passing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.RawCaller;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class AddressesTest {

    private static final String PATENTS = "/api/v1/services/patents";

    StandIns standIns;
    StandIn patents;

    @BeforeEach
    void calm() {
        standIns.calm();
        patents = standIns.named("patents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/echo",
                "/echo/",
                "/echo/a/b/c.d",
                "/echo/%E5%95%86%E6%A0%87",
                "/echo/%e5%95%86",
                "/echo/a%2Fb",
                "/echo/a%20b+c",
                "/echo/%252e%252e/x",
                "/echo/a;b=c",
                "/echo?q=%E5%9C%B0%E7%90%86&x=a+b%26c&empty=&flag",
                "/echo?limit=1&limit=2&a%5B%5D=1",
                "/echo/a:b@c!$&'()*,=~"
            })
    void aPathAndItsQueryPassAsTheyWereSent(String path) {
        assertThat(Caller.get(PATENTS + path).statusCode()).isEqualTo(200);

        assertThat(patents.last().uri()).isEqualTo("/api/v1" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo?q=商标", "/echo/a|b", "/echo?x={y}", "/echo/商标", "/echo/%zz", "/echo/%"})
    void anAddressThatIsNotOneIsRefusedHere(String path) throws IOException {
        try (RawCaller caller = RawCaller.calls()) {
            assertThat(caller.head("GET " + PATENTS + path + " HTTP/1.1").hear())
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(patents.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/services/patents/../../q/health",
                "/api/v1/services/patents/../../../q/health",
                "/api/v1/services/patents/%2e%2e/%2E%2E/q/health",
                "/api/v1/services/patents/.%2e/.%2e/.%2e/q/health",
                "/api/v1/services/patents/%2e%2e%2f%2e%2e%2fq/health",
                "/api/v1/services/patents/..%5c..%5cq/health",
                "/api/v1/services/patents/..;/..;/q/health",
                "/api/v1/services/patents//q/health",
                "/api/v1/services/patents///..//q/health",
                "//api/v1//services//patents//..//..//q/health",
                "/api/v1/services/patents/%252e%252e/%252e%252e/q/health",
                "/api/v1/services/patents/./../patents/../patents/q/health",
                "/api/v1/measures/../../../q/health",
                "/api/v1/measures/x/../../../../q/health",
                "/api/v1/plans/%2e%2e/%2e%2e/%2e%2e/q/health",
                "/api/v1/plans/x/..%2f..%2fq/health",
                "/api/v1/services/patents\\..\\..\\q\\health",
                "/api/v1/services/patents@127.0.0.1/q/health",
                "/api/v1/services/../services/patents/../../../q/health"
            })
    void noPathLeadsOutOfTheApiOfAService(String path) throws IOException {
        try (RawCaller caller = RawCaller.calls()) {
            caller.head("GET " + path + " HTTP/1.1").hear();
        }
        // What remains to be decoded at the service stands below its API and holds no step upwards in plain words.
        assertThat(standIns.all())
                .allSatisfy(standIn -> assertThat(standIn.seen())
                        .allSatisfy(seen -> assertThat(seen.uri())
                                .startsWith("/api/v1/")
                                .doesNotContain("/../", "/./", "//")
                                .doesNotEndWith("/..")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/services/ministry/measures", "/api/v1/services/ministry", "/api/v1/services/"})
    void aServiceThatDoesNotExistIsNotFound(String path) {
        HttpResponse<String> answer = Caller.get(path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
        assertThat(standIns.all())
                .allSatisfy(standIn -> assertThat(standIn.seen()).isEmpty());
    }
}
