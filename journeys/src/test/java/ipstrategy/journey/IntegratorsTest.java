package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.client.ApiClient;
import ipstrategy.client.ApiException;
import ipstrategy.client.api.MeasuresApi;
import ipstrategy.client.model.MeasureList;
import ipstrategy.launcher.Platform;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An afternoon of somebody in another agency: the guide's examples in every language, clients that are made from
/// the contract, and what the whole platform answers at the addresses that the gateway alone has. It comes before
/// journeys that run ahead of the clock, since a receiver takes only what is of its own time.
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.class)
class IntegratorsTest {

    private static final Path EXAMPLES = RepositoryRoot.resolve("docs/examples");
    private static final String FIRST_CALLS = """
            103 measures on 3 pages
            unchanged: 304
            refused: /problems/invalid-parameter at /query/limit
            events: 200
            """;
    private static final String NEXT_CALLS = """
            figures: 1
            observations: 1
            another after the first: true
            sent twice, made once: true, told so: true
            removed: 204
            """;

    private Platform platform;
    private Visitor anybody;

    @BeforeAll
    void anybodyMayLook(Platform running) {
        platform = running;
        anybody = Visitor.anonymous(running.url());
    }

    @ParameterizedTest
    @CsvSource({"bash,first-calls.sh", "python3,first_calls.py", "node,first-calls.mjs"})
    void theFirstCallsOfTheGuideDoWhatTheySay(String runtime, String file) throws Exception {
        assertThat(Program.say(EXAMPLES, addresses(), runtime, file)).isEqualTo(FIRST_CALLS);
    }

    @ParameterizedTest
    @CsvSource({"bash,next-calls.sh", "python3,next_calls.py", "node,next-calls.mjs"})
    void theNextCallsOfTheGuideDoWhatTheySay(String runtime, String file) throws Exception {
        assertThat(Program.say(EXAMPLES, addresses(), runtime, file)).isEqualTo(NEXT_CALLS);
    }

    @Test
    void theReceiverOfTheGuideBelievesWhatIsSignedAndFreshAlone() throws Exception {
        assertThat(Program.say(EXAMPLES, addresses(), "python3", "webhook_receiver.py"))
                .isEqualTo("""
                        sent twice, made once: True
                        without a tag: 428
                        verified: ACTIVE
                        told: True
                        altered: False
                        ten minutes later: False
                        removed: 204
                        """);
    }

    @Test
    void theFirstAndTheNextCallsInJavaDoWhatTheySay() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(Program.say(EXAMPLES, addresses(), java, "FirstCalls.java")).isEqualTo(FIRST_CALLS);
        assertThat(Program.say(EXAMPLES, addresses(), java, "NextCalls.java")).isEqualTo(NEXT_CALLS);
    }

    @Test
    void aJavaClientMadeFromTheContractReadsMeasures() throws ApiException {
        MeasuresApi measures = new MeasuresApi(client());

        MeasureList list = measures.listMeasures(MeasuresApi.APIListMeasuresRequest.newBuilder()
                .plan("PROMOTION-2017")
                .limit(2)
                .build());

        assertThat(list.getTotal()).isEqualTo(103);
        assertThat(list.getItems())
                .hasSize(2)
                .allSatisfy(measure -> assertThat(measure.getTitle().getZh()).isNotBlank());
    }

    @Test
    void aTypescriptClientMadeFromTheContractReadsMeasures() throws Exception {
        Program.needs("node");
        Path folder = Files.createDirectories(RepositoryRoot.resolve("journeys/target/typescript"));
        String tsc = compiler(folder);
        Path made = RepositoryRoot.resolve("contract/target/clients/typescript/index.ts");
        Program.say(
                made.getParent(),
                Map.of(),
                tsc,
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--strict",
                "--skipLibCheck",
                "--outDir",
                folder.resolve("client").toString(),
                made.toString());
        Files.writeString(folder.resolve("smoke.js"), """
                const { Configuration, MeasuresApi } = require("./client/index.js");
                const measures = new MeasuresApi(new Configuration({ basePath: process.env.IPSTRATEGY_URL }));
                measures
                  .listMeasures({ plan: "PROMOTION-2017", limit: 2 })
                  .then((list) => console.log(`${list.total} ${list.items.length} ${list.items[0].plan}`));
                """);

        assertThat(Program.say(folder, addresses(), "node", "smoke.js")).isEqualTo("103 2 PROMOTION-2017\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/overview",
                "/api/v1/measures/PROMOTION-2017-084",
                "/api/v1/services/patents/measures",
                "/catalogue",
                "/sdmx/v2/structure/dataflow/IPSTRATEGY/*/~"
            })
    void whatIsReadAnswersHeadAndOptions(String path) throws Exception {
        HttpResponse<String> read = anybody.get(path);
        HttpResponse<String> head = anybody.send("HEAD", path, "", Map.of());
        HttpResponse<String> options = anybody.send("OPTIONS", path, "", Map.of());

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(read.headers().firstValue("ETag"));
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void figuresAndDatasetsAreFoundByTheStandardsOfOthers() throws Exception {
        JsonNode datasets = anybody.read("/catalogue");
        assertThat(datasets.isEmpty()).isFalse();
        assertThat(anybody.get("/catalogue/PCT-APPLICATIONS").statusCode()).isEqualTo(200);
        assertThat(anybody.get("/sdmx/v2/data/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(anybody.read("overview").path("unavailable")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "services/patents/figures?metric=PCT-APPLICATIONS&format=CSV text/csv",
                "services/patents/figures?metric=PCT-APPLICATIONS&format=NDJSON application/x-ndjson",
                "services/patents/figures?metric=PCT-APPLICATIONS&format=SDMX_CSV application/vnd.sdmx.data+csv",
                "/sdmx/v2/data/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/* application/vnd.sdmx.data+json",
                "/sdmx/v2/data/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/* application/vnd.sdmx.data+csv",
                "/sdmx/v2/data/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/*?format=csv text/csv",
                "/sdmx/v2/structure/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~ application/vnd.sdmx.structure+json",
                "/sdmx/v2/availability/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/*/REF_AREA application/vnd.sdmx.structure+json",
                "/sdmx/v1/data/IPSTRATEGY,PCT-APPLICATIONS,1.0/all application/vnd.sdmx.genericdata+xml",
                "/sdmx/v1/dataflow/IPSTRATEGY/PCT-APPLICATIONS/latest application/vnd.sdmx.structure+xml",
                "/problems/not-found text/plain"
            })
    void whatOthersReadComesInTheirForm(String path, String type) throws Exception {
        HttpResponse<String> answer = anybody.send("GET", path, "", Map.of("Accept", type));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).isNotBlank();
    }

    @Test
    void programsAreToldWhichServicesAreReady() throws Exception {
        HttpResponse<String> status = anybody.send("GET", "/status", "", Map.of("Accept", "application/json"));

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.body()).contains("\"ready\":true", "\"patents\"");
    }

    @Test
    void theContractNamesTheRealmAtWhichThisPlatformSignsPeopleIn() throws Exception {
        assertThat(anybody.read("/openapi.json")
                        .at("/components/securitySchemes/keycloak/flows/authorizationCode/tokenUrl")
                        .asText())
                .isEqualTo(platform.keycloakUrl() + "/realms/ipstrategy/protocol/openid-connect/token");
    }

    @Test
    void pagesOfOthersMayNotAskUntilSomebodyNamesThem() throws Exception {
        HttpResponse<String> answer =
                anybody.send("GET", "measures?limit=1", "", Map.of("Origin", "https://portal.example.org"));
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(platform.url());
        return client;
    }

    private Map<String, String> addresses() {
        return Map.of("IPSTRATEGY_URL", platform.url(), "IPSTRATEGY_KEYCLOAK", platform.keycloakUrl());
    }

    /// The compiler comes from npm; without the network it is not there.
    private static String compiler(Path folder) throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path tsc = tools.resolve("node_modules/.bin/tsc");
        if (!Files.exists(tsc)) {
            try {
                Program.say(
                        tools,
                        Map.of(),
                        "npm",
                        "install",
                        "--prefix",
                        tools.toString(),
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "typescript@5.9.3");
            } catch (AssertionError notFetched) {
                Program.skip("npm could not fetch the compiler of TypeScript");
            }
        }
        return tsc.toString();
    }
}
