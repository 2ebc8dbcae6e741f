package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class WholePlatformTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES =
            List.of("patents", "trademarks", "copyright", "enforcement", "international", "coordination");

    private Platform platform;
    private Visitor anybody;

    @BeforeAll
    void anybodyMayLook(Platform running) {
        platform = running;
        anybody = Visitor.anonymous(running.url());
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({"PROMOTION-2017,103", "PROTECTION-2022,114", "PATENT-2017,27", "FYP-13,76"})
    void everyPlanIsWholeAndItsServicesAddUp(String plan, int total) throws Exception {
        assertThat(anybody.read("measures?limit=1&plan=" + plan).path("total").asInt())
                .isEqualTo(total);
        int sum = 0;
        for (String service : SERVICES) {
            sum += anybody.read("measures?limit=1&plan=" + plan + "&service=" + service)
                    .path("total")
                    .asInt();
        }
        assertThat(sum).isEqualTo(total);
        assertThat(anybody.readAll("measures?plan=" + plan, 50))
                .extracting(item -> item.path("id").asText())
                .hasSize(total)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    @Order(2)
    void everyServiceAnswersForItsOwnUnderItsName() throws Exception {
        for (String service : SERVICES) {
            JsonNode own = anybody.read("services/" + service + "/measures?limit=500");
            assertThat(own.path("items"))
                    .isNotEmpty()
                    .allSatisfy(
                            item -> assertThat(item.path("service").asText()).isEqualTo(service));
            assertThat(own.path("total").asInt())
                    .isEqualTo(anybody.read("measures?limit=1&service=" + service)
                            .path("total")
                            .asInt());
        }
    }

    @Test
    @Order(3)
    void responsibilitiesFollowTheDocumentsRules() throws Exception {
        assertThat(responsibilities("PROMOTION-2017-003"))
                .containsExactly("SCOPSR LEAD 1", "SAIC PARTICIPANT 2", "SAPPRFT PARTICIPANT 3", "SIPO PARTICIPANT 4");
        assertThat(responsibilities("PROMOTION-2017-034"))
                .hasSize(15)
                .allSatisfy(one -> assertThat(one).contains(" BY_DUTY "));
        assertThat(responsibilities("PROMOTION-2017-084"))
                .containsExactly(
                        "MFA CO_LEAD 1",
                        "MOFCOM CO_LEAD 1",
                        "SIPO CO_LEAD 1",
                        "MOA BY_DUTY 4",
                        "GAC BY_DUTY 5",
                        "SAIC BY_DUTY 6",
                        "AQSIQ BY_DUTY 7",
                        "SAPPRFT BY_DUTY 8",
                        "SFA BY_DUTY 9",
                        "CCPIT BY_DUTY 10");
        assertThat(responsibilities("PROMOTION-2017-092"))
                .containsExactly("JC-OFFICE LEAD 1", "JC-MEMBERS ALL_MEMBERS 2");
        assertThat(responsibilities("PROTECTION-2022-001")).isEmpty();
        assertThat(anybody.readAll("measures?agency=MOF&role=ALL_MEMBERS", 50))
                .extracting(item -> item.path("id").asText())
                .containsExactly("PROMOTION-2017-092");
    }

    @Test
    @Order(4)
    void deadlinesAndObligationsStandAsPrinted() throws Exception {
        JsonNode deadline = anybody.read("measures/PROTECTION-2022-027").path("deadline");
        assertThat(deadline.path("kind").asText()).isEqualTo("BY_DATE_THEN_CONTINUING");
        assertThat(deadline.path("due").asText()).isEqualTo("2022-12-31");
        assertThat(anybody.read("measures/PATENT-2017-008").path("obligations"))
                .extracting(
                        one -> one.path("clause").asInt(),
                        one -> one.path("regionClass").asText(),
                        one -> one.path("obligation").asText())
                .containsExactly(
                        tuple(1, "APPROVED", "MANDATORY"),
                        tuple(2, "CONCERNED-EXAMINATION-COOPERATION-CENTRE", "MANDATORY"),
                        tuple(3, "STRONG-PROVINCE-PILOT-LEADING", "MANDATORY"),
                        tuple(3, "CLASS-1", "MANDATORY"),
                        tuple(3, "OTHER", "OPTIONAL"));
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({
        "INVENTION-PATENTS-PER-10K,6.3,12,5.7",
        "PCT-APPLICATIONS,30000,60000,30000",
        "PVP-APPLICATIONS,17000,25000,8000",
        "WORK-REGISTRATIONS,1350000,2200000,850000",
        "IP-PLEDGE-FINANCING,75000000000,180000000000,105000000000",
        "SOFTWARE-REGISTRATIONS,290000,440000,150000",
        "INVENTION-PATENTS-PER-100M-REVENUE,0.56,0.7,0.14",
        "IP-ROYALTY-EXPORTS,4440000000,10000000000,5560000000",
        "IP-SERVICES-REVENUE-GROWTH,20,20,",
        "IP-PROTECTION-SATISFACTION,70,80,10"
    })
    void theTenIndicatorsStandAsPrinted(String code, BigDecimal baseline, BigDecimal target, BigDecimal increment)
            throws Exception {
        JsonNode metric = anybody.read("metrics/" + code);
        JsonNode aim = metric.path("targets").path(0);
        assertThat(metric.path("attribute").asText()).isEqualTo("ANTICIPATORY");
        assertThat(aim.at("/baseline/value").decimalValue()).isEqualByComparingTo(baseline);
        assertThat(aim.at("/target/value").decimalValue()).isEqualByComparingTo(target);
        if (increment == null) {
            assertThat(aim.path("increment").isNull()).isTrue();
        } else {
            assertThat(aim.path("increment").decimalValue()).isEqualByComparingTo(increment);
        }
        assertThat(anybody.read("metrics/" + code + "/observations")
                        .path("total")
                        .asInt())
                .isPositive();
        JsonNode told =
                anybody.read("metrics/" + code + "/progress?period=2017").at("/targets/0");
        assertThat(told.path("state").asText())
                .as("REPORT-2017 prints none of the ten")
                .isEqualTo("CANNOT_TELL");
        assertThat(told.at("/reason/en").asText()).contains("2017");
    }

    @Test
    @Order(5)
    void everyFigureOfTheDocumentsIsAnsweredWithItsPlaceAndHowNearItIs() throws Exception {
        List<JsonNode> printed = new ArrayList<>();
        for (JsonNode metric : anybody.readAll("metrics", 100)) {
            anybody.readAll("metrics/" + metric.path("code").asText() + "/observations", 100).stream()
                    .filter(figure -> figure.path("origin").asText().equals("DOCUMENT"))
                    .forEach(printed::add);
        }
        assertThat(printed).hasSize(144).allSatisfy(figure -> {
            assertThat(figure.at("/source/document").asText()).isIn("REPORT-2017", "FYP-13");
            assertThat(figure.at("/source/locator").asText()).isNotBlank();
            assertThat(figure.path("printed").asText()).isNotBlank();
            assertThat(figure.path("qualifier").asText())
                    .isIn("EXACT", "MORE_THAN", "AT_LEAST", "AT_MOST", "ABOUT", "NEARLY");
        });
    }

    @Test
    @Order(6)
    void theExamplesOfTheContractAreWhatThePlatformAnswers() throws Exception {
        Map<String, String> asked = Map.of(
                "getMeasure", "measures/PROMOTION-2017-084",
                "getMetric", "metrics/IP-ROYALTY-EXPORTS",
                "listObservations", "metrics/PATENT-PLEDGE-FINANCING/observations?limit=1",
                "getPlan", "plans/PROMOTION-2017",
                "getAgency", "agencies/SIPO?asOf=2019-01-01",
                "listRegionClasses", "region-classes?limit=1");
        JsonNode paths = anybody.read("/openapi.json").path("paths");
        for (Map.Entry<String, String> one : asked.entrySet()) {
            JsonNode example = paths.findParents("operationId").stream()
                    .filter(operation -> operation.path("operationId").asText().equals(one.getKey()))
                    .findFirst()
                    .orElseThrow()
                    .at("/responses/200/content/application~1json/example");
            assertThat(timeless(anybody.read(one.getValue()))).as(one.getKey()).isEqualTo(timeless(example));
        }
        assertThat(anybody.get("/docs/").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void onlyGoodTokensAreBelieved() throws Exception {
        Visitor outsider = anybody.signedIn(
                platform.keycloakUrl(),
                Map.of("client_id", "outsider", "client_secret", "outsider", "grant_type", "client_credentials"));
        assertThat(outsider.get("measures?limit=1").statusCode()).isEqualTo(401);
        assertThat(outsider.get("services/patents/audit").statusCode()).isEqualTo(401);
        assertThat(anybody.get("services/patents/audit").statusCode()).isEqualTo(401);
        Visitor officer = anybody.person(platform.keycloakUrl(), "officer-sipo");
        assertThat(officer.get("services/patents/audit").statusCode()).isEqualTo(403);
        Visitor machine = anybody.signedIn(
                platform.keycloakUrl(),
                Map.of(
                        "client_id", "integrator-demo",
                        "client_secret", "integrator-demo",
                        "grant_type", "client_credentials"));
        assertThat(machine.get("services/patents/events?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void aCorrectionIsWrittenDownOnceInTheTrailAndOnceAsEvent() throws Exception {
        Visitor office = anybody.person(platform.keycloakUrl(), "coordinator");
        Visitor auditor = anybody.person(platform.keycloakUrl(), "auditor");
        String path = "measures/PROMOTION-2017-010";
        long events =
                auditor.read("services/patents/events?limit=1").path("total").asLong();
        String tag = office.get(path).headers().firstValue("ETag").orElseThrow();
        String body =
                "{\"title\": {\"zh\": \"放宽专利代理准入\", \"en\": \"Ease entry to patent agency\"}, \"reason\": \"shorter\"}";
        Map<String, String> headers = Map.of("If-Match", tag, "Content-Type", "application/json");
        HttpResponse<String> corrected = office.send("PATCH", path, body, headers);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(office.send("PATCH", path, body, headers).statusCode()).isEqualTo(412);
        assertThat(anybody.read(path).at("/title/zh").asText()).isEqualTo("放宽专利代理准入");
        JsonNode entry = eventually(
                () -> auditor.read("services/patents/audit?kind=measure&subject=PROMOTION-2017-010&limit=1")
                        .at("/items/0"),
                found -> found.path("action").asText().equals("measure.corrected"));
        assertThat(entry.path("actor").asText()).isEqualTo("coordinator");
        assertThat(entry.path("agency").asText()).isEqualTo("JC-OFFICE");
        assertThat(entry.path("reason").asText()).isEqualTo("shorter");
        JsonNode feed = eventually(
                () -> auditor.read("services/patents/events?after=" + events),
                found -> found.path("items").size() == 1);
        assertThat(feed.at("/items/0/type").asText()).isEqualTo("ipstrategy.measure.corrected.v1");
        assertThat(feed.at("/items/0/subject").asText()).isEqualTo("PROMOTION-2017-010");
        assertThat(auditor.read("services/patents/audit/verification")
                        .path("holds")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Order(9)
    void aKilledServiceIsNamedAndWhatPeopleChangedIsThereWhenItIsBack() throws Exception {
        int all = anybody.read("measures?limit=1").path("total").asInt();
        int own = anybody.read("measures?limit=1&service=patents").path("total").asInt();
        platform.kill("patents");
        JsonNode rest = anybody.read("measures?limit=500");
        assertThat(rest.path("total").asInt()).isEqualTo(all - own);
        assertThat(rest.path("unavailable")).extracting(JsonNode::asText).containsExactly("patents");
        assertThat(anybody.read("overview").path("unavailable"))
                .extracting(JsonNode::asText)
                .containsExactly("patents");
        HttpResponse<String> lost = anybody.get("measures/PROMOTION-2017-010");
        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.headers().firstValue("Retry-After")).isPresent();
        assertThat(lost.body()).contains("patents");
        platform.start("patents");
        eventually(
                () -> anybody.read("measures?limit=1"),
                back -> back.path("total").asInt() == all);
        eventually(
                () -> anybody.read("services/patents/measures/PROMOTION-2017-010"),
                back -> back.at("/title/zh").asText().equals("放宽专利代理准入"));
    }

    @Test
    @Order(10)
    void servicesSignInAsThePlatformItselfAndFollowTheOffice() throws Exception {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(platform.data().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        Visitor machine = anybody.signedIn(
                platform.keycloakUrl(),
                Map.of(
                        "client_id", "platform",
                        "client_secret", secrets.getProperty("platform-client"),
                        "grant_type", "client_credentials"));
        assertThat(machine.get("services/coordination/events?limit=1").statusCode())
                .isEqualTo(200);
        assertThat(machine.get("services/patents/audit").statusCode()).isEqualTo(403);
        for (String service : SERVICES) {
            // A service is up before those it follows; what counts is what it says last, since its own last start: one
            // that was
            // killed while it waited for the office takes its trouble with it.
            eventually(
                    () -> lastSaidOfTheOffice(service),
                    said -> said.isMissingNode() || said.asText().contains("is followed again"));
        }
    }

    private JsonNode lastSaidOfTheOffice(String service) throws IOException {
        List<String> lines = Files.readAllLines(platform.data().resolve("logs/" + service + ".log"));
        int start = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains("started in"))
                .reduce((_, later) -> later)
                .orElseThrow();
        return lines.subList(start, lines.size()).stream()
                .filter(line -> line.contains("the feed of coordination") || line.contains("could not be applied"))
                .reduce((_, later) -> later)
                .<JsonNode>map(JSON.getNodeFactory()::textNode)
                .orElse(JSON.missingNode());
    }

    private List<String> responsibilities(String id) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        anybody.read("measures/" + id).path("responsibilities").spliterator(), false)
                .map(one -> one.path("agency").asText() + " " + one.path("role").asText() + " "
                        + one.path("order").asText())
                .toList();
    }

    /// The answer without the times at which this platform recorded it, and without what this caller may do.
    private static JsonNode timeless(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        List<JsonNode> recorded = new ArrayList<>(copy.findParents("recordedAt"));
        recorded.forEach(parent -> ((ObjectNode) parent).remove(List.of("recordedAt", "publishedAt")));
        // The number of a figure's row is this platform's own, too; what has a name keeps it.
        recorded.stream()
                .filter(parent -> parent.path("id").isIntegralNumber())
                .forEach(parent -> ((ObjectNode) parent).remove("id"));
        return copy;
    }
}
