package ipstrategy.gateway.passing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.RawCaller;
import ipstrategy.gateway.standin.Seen;
import ipstrategy.gateway.standin.StandIn;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class HeadersTest {

    private static final String PATENTS = "/api/v1/services/patents";

    StandIns standIns;
    StandIn patents;

    @BeforeEach
    void calm() {
        standIns.calm();
        patents = standIns.named("patents");
    }

    @Test
    void whereARequestComesFromIsSaidTruly() {
        Caller.get(
                PATENTS + "/echo",
                "Forwarded",
                "for=203.0.113.9;host=evil.example;proto=https",
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Port",
                "666",
                "X-Forwarded-Proto",
                "https",
                "x-forwarded-prefix",
                "/evil");

        Seen seen = patents.last();
        assertThat(seen.headers().getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.headers().getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.headers().getAll("X-Forwarded-Host")).containsExactly("127.0.0.1:" + RestAssured.port);
        assertThat(seen.headers().contains("Forwarded")).isFalse();
        assertThat(seen.headers().contains("X-Forwarded-Port")).isFalse();
        assertThat(seen.headers().contains("X-Forwarded-Prefix")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {PATENTS + "/echo", "/api/v1/plans/plans-1"})
    void aWishToLeaveHttpOpensNoSideDoor(String path) throws IOException {
        try (RawCaller caller = RawCaller.calls()) {
            caller.head("""
                    GET %s HTTP/1.1
                    Connection: Upgrade
                    Upgrade: websocket
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                    X-Forwarded-For: 203.0.113.9
                    """.formatted(path));

            assertThat(caller.hear()).startsWith("HTTP/1.1 200");
        }
        Seen seen = (path.startsWith(PATENTS) ? patents : standIns.named("coordination")).last();
        assertThat(seen.uri()).isEqualTo(path.replace("/services/patents", ""));
        assertThat(seen.headers().get("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.headers().contains("Upgrade")).isFalse();
    }

    @Test
    void protectiveHeadersStandOnceAlsoWhereTheServiceSetsThem() {
        patents.answers(request -> request.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "origin")
                .putHeader("Content-Security-Policy", "default-src *")
                .putHeader("X-Frame-Options", "SAMEORIGIN")
                .putHeader("X-Correlation-Id", "of-the-service")
                .end());

        HttpResponse<String> answer = Caller.get(PATENTS + "/x", "X-Correlation-Id", "passed-0001");

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("passed-0001");
        assertThat(patents.last().headers().getAll("X-Correlation-Id")).containsExactly("passed-0001");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void whatAServiceSaysOfItsOwnConnectionEndsAtTheGatewayWhichSpeaksTheOlderHttp(HttpClient.Version version) {
        patents.publishes(request -> request.response()
                .putHeader("Connection", (Iterable<String>) List.of("keep-alive", "X-Of-This-Hop, x-nowhere"))
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Proxy-Connection", "keep-alive")
                .putHeader("Upgrade", "h2c")
                .putHeader("X-Of-This-Hop", "1")
                .putHeader("X-Of-The-Answer", "2")
                .end("as always"));

        HttpResponse<String> answer = Caller.get(version, PATENTS + "/x");

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.body()).isEqualTo("as always");
        assertThat(answer.headers().firstValue("X-Of-The-Answer")).contains("2");
        assertThat(answer.headers().map())
                .doesNotContainKeys("connection", "keep-alive", "proxy-connection", "upgrade", "x-of-this-hop");
    }

    @Test
    void aRequestWithoutAnIdIsGivenOneThatTheServiceLearnsToo() {
        HttpResponse<String> answer = Caller.get(PATENTS + "/echo", "X-Correlation-Id", "bad id");

        assertThat(answer.headers().allValues("X-Correlation-Id"))
                .hasSize(1)
                .isEqualTo(patents.last().headers().getAll("X-Correlation-Id"))
                .doesNotContain("bad id");
    }

    @Test
    void aGoodTokenPassesAndNoTokenPassesToo() {
        String token = Tokens.of("officer-sipo").role("officer").agency("SIPO").build();

        assertThat(Caller.send("POST", PATENTS + "/echo", new byte[] {1, 2}, "Authorization", "Bearer " + token)
                        .body())
                .containsExactly(1, 2);
        assertThat(patents.last().headers().get("Authorization")).isEqualTo("Bearer " + token);
        assertThat(Caller.get(PATENTS + "/echo").statusCode()).isEqualTo(200);
        assertThat(patents.last().headers().contains("Authorization")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {PATENTS + "/echo", "/api/v1/measures/PLAN-002", "/api/v1/plans/plans-1"})
    void aBadTokenComesNoFurtherThanTheGateway(String path) {
        for (String authorization : new String[] {
            "Bearer " + Tokens.of("x").expired().build(),
            "Bearer " + Tokens.of("x").signedByAStranger().build(),
            "Bearer no-token-at-all",
            "Basic YWRtaW46YWRtaW4="
        }) {
            HttpResponse<byte[]> answer =
                    Caller.send("POST", path, new byte[100], "Authorization", authorization, "Accept-Language", "en");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
            assertThat(new String(answer.body())).contains("/problems/invalid-token");
        }
        assertThat(standIns.all())
                .allSatisfy(standIn -> assertThat(standIn.seen()).isEmpty());
    }
}
