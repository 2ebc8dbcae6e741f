package ipstrategy.gateway.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.House;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import ipstrategy.web.listing.Cursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That numbers of all services come as one workbook, and that all projections are seen and made anew in one place.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class SeriesOfAllTest {

    private static final String ASKED =
            "/api/v1/series-workbook?metric=PCT-APPLICATIONS,PIRACY-CASES&growth=YEAR_ON_YEAR";

    StandIns standIns;

    @BeforeEach
    void calm() {
        standIns.calm();
    }

    @Test
    void numbersOfTwoServicesStandInOneSheetAllPagesAtOnce() throws IOException {
        standIns.all().forEach(one -> publish(one.name(), "NONE", 0));
        publish("patents", "PCT-APPLICATIONS", 1200);
        publish("enforcement", "PIRACY-CASES", 3);
        byte[] workbook = given().get(ASKED + "&limit=1")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("series.xlsx"))
                .extract()
                .asByteArray();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = read.getSheet("series");
            assertThat(sheet.getLastRowNum()).isEqualTo(1203);
            assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("value");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("PCT-APPLICATIONS");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("KIND=A");
            assertThat(sheet.getRow(7).getCell(4).getNumericCellValue()).isEqualTo(6);
            assertThat(sheet.getRow(7).getCell(10)).isNull();
            assertThat(sheet.getRow(7).getCell(17).getNumericCellValue()).isEqualTo(12.5);
            assertThat(sheet.getRow(1203).getCell(0).getStringCellValue()).isEqualTo("PIRACY-CASES");
        }
        assertThat(standIns.named("copyright").lines()).hasSizeLessThanOrEqualTo(1);
        assertThat(standIns.named("patents").lines()).noneMatch(line -> line.contains("limit=1&"));
    }

    @Test
    void aSilentServiceEndsTheWorkbookForNobodyWouldSeeWhatIsMissing() {
        standIns.named("trademarks").fallsSilent();
        given().header("Accept-Language", "en")
                .get(ASKED)
                .then()
                .statusCode(503)
                .body("detail", containsString("trademarks"));
    }

    @Test
    void noFileStaysOfAWorkbookWhoeverDoesNotGetIt() throws IOException {
        standIns.all().forEach(one -> publish(one.name(), "NONE", 0));
        publish("patents", "PCT-APPLICATIONS", 1200);
        Set<Path> before = files();
        given().head(ASKED).then().statusCode(200);
        given().get(ASKED).then().statusCode(200);
        standIns.named("patents").publishes(request -> {
            if (request.getParam("cursor") == null) {
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end("{\"items\": [{\"id\": \"PCT-APPLICATIONS,0000\"}], \"total\": 9, \"next\": \"more\"}");
            } else {
                request.response().setStatusCode(503).end();
            }
        });
        given().get(ASKED).then().statusCode(503);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(files()).isSubsetOf(before));
    }

    /// What workbooks in the making keep on the disk.
    private static Set<Path> files() throws IOException {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.collect(Collectors.toSet());
        }
    }

    @Test
    void theProjectionsOfAllServicesStandInOneList() {
        everybodySays(200);
        administrator()
                .get("/api/v1/projections")
                .then()
                .statusCode(200)
                .body(
                        "items.service",
                        is(House.SERVICES.modules().stream().sorted().toList()))
                .body("items[0].behind", is(0));
        administrator().get("/api/v1/projections?service=patents").then().body("items.service", contains("patents"));
        standIns.named("copyright").fallsSilent();
        administrator().get("/api/v1/projections").then().statusCode(200).body("unavailable", contains("copyright"));
    }

    @Test
    void projectionsComePageByPageInEitherOrder() {
        everybodySays(200);
        List<String> services = House.SERVICES.modules().stream().sorted().toList();
        assertThat(services(Map.of("limit", 2))).isEqualTo(services);
        assertThat(services(Map.of("limit", 2, "sort", "-service"))).isEqualTo(services.reversed());
        administrator()
                .get("/api/v1/projections?limit=0&sort=behind&colour=red")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("limit", "sort", "colour"));
        standIns.named("copyright").fallsSilent();
        administrator()
                .get("/api/v1/projections?limit=1")
                .then()
                .statusCode(200)
                .body("total", is(services.size() - 1))
                .body("unavailable", contains("copyright"));
    }

    private static List<String> services(Map<String, ?> query) {
        return Walk.through(SeriesOfAllTest::administrator, "/api/v1/projections", query).stream()
                .map(projection -> String.valueOf(projection.get("service")))
                .toList();
    }

    @Test
    void allProjectionsAreMadeAnewByOneCommandAndARefusalIsHandedOn() {
        everybodySays(202);
        administrator()
                .post("/api/v1/projections/rebuild")
                .then()
                .statusCode(202)
                .body("total", is(House.SERVICES.modules().size()));
        assertThat(standIns.named("patents").lines())
                .anyMatch(line -> line.startsWith("POST") && line.contains("/projections/rebuild"));
        standIns.all()
                .forEach(one -> one.publishes(request -> request.response()
                        .setStatusCode(403)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"status\": 403}")));
        administrator().post("/api/v1/projections/rebuild").then().statusCode(403);
    }

    private static RequestSpecification administrator() {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("administrator")
                                        .role("administrator")
                                        .build());
    }

    private void everybodySays(int status) {
        JsonObject projection = new JsonObject()
                .put("name", "series")
                .put("position", 7)
                .put("behind", 0)
                .putNull("remade");
        standIns.all()
                .forEach(one -> one.publishes(request -> request.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "application/json")
                        .end(projection.encode())));
    }

    private void publish(String service, String metric, int many) {
        List<JsonObject> rows = IntStream.range(0, many)
                .mapToObj(number -> new JsonObject()
                        .put("id", metric + ",%04d".formatted(number))
                        .put("metric", metric)
                        .put("breakdown", new JsonObject().put("KIND", "A"))
                        .put("region", "CN")
                        .put("period", "%04d".formatted(1000 + number))
                        .put("value", number)
                        .putNull("sum")
                        .put(
                                "growth",
                                new JsonObject().put("kind", "YEAR_ON_YEAR").put("percent", 12.5)))
                .toList();
        standIns.named(service).publishes(request -> page(request, rows));
    }

    /// As a service does it: by id, behind the cursor.
    private static void page(HttpServerRequest request, List<JsonObject> rows) {
        String cursor = request.getParam("cursor");
        String after = cursor == null ? "" : Cursor.decode(cursor).orElseThrow().id();
        List<JsonObject> rest = rows.stream()
                .filter(row -> row.getString("id").compareTo(after) > 0)
                .toList();
        int limit = Integer.parseInt(request.getParam("limit"));
        List<JsonObject> page = rest.subList(0, Math.min(limit, rest.size()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("items", new JsonArray(page))
                        .put("total", rows.size())
                        .put("next", rest.size() > limit ? "more" : null)
                        .encode());
    }
}
