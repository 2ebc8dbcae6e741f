package ipstrategy.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.gateway.sdmx.Publications;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class CatalogueTest {

    StandIns standIns;

    @BeforeEach
    void publish() {
        standIns.calm();
        Publications.of(standIns);
    }

    @Test
    void everyMetricIsADatasetWithALicenceAndLinks() {
        HttpResponse<String> answer = Caller.get("/catalogue");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/ld+json"));
        JsonPath json = JsonPath.from(answer.body());
        assertThat(json.getString("'@type'")).isEqualTo("dcat:Catalog");
        assertThat(json.getList("'dcat:dataset'.'dct:identifier'"))
                .containsExactly("PATENT-APPLICATIONS", "PATENT-ENFORCEMENT-CASES", "PATENT-PLEDGE-FINANCING");
        assertThat(json.getList("'dcat:dataset'[1].'dct:title'.'@value'"))
                .containsExactly("专利行政执法办案量", "Patent enforcement cases");
        assertThat(json.getString("'dcat:dataset'[1].'dct:license'.'@type'")).isEqualTo("dct:LicenseDocument");
        assertThat(json.getString("'dcat:dataset'[1].'dct:publisher'.'@type'")).isEqualTo("foaf:Organization");
    }

    @Test
    void theLinksOfADatasetLeadToItsData() {
        JsonPath json =
                JsonPath.from(Caller.get("/catalogue/PATENT-ENFORCEMENT-CASES").body());

        assertThat(json.getList("'dcat:distribution'.'dcat:downloadURL'.'@id'", String.class))
                .hasSize(3)
                .allSatisfy(address -> assertThat(Caller.get(path(address)).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void aDatasetTellsWhatItCovers() {
        JsonPath json =
                JsonPath.from(Caller.get("/catalogue/PATENT-ENFORCEMENT-CASES").body());

        assertThat(json.getString("'dct:temporal'.'dcat:startDate'.'@value'")).isEqualTo("2011-01-01");
        assertThat(json.getString("'dct:temporal'.'dcat:endDate'.'@value'")).isEqualTo("2017-12-31");
        assertThat(json.getList("'dct:spatial'.'dct:identifier'")).containsExactly("440000", "CN");
        assertThat(json.getList("'dct:spatial'[0].'skos:prefLabel'.'@value'")).containsExactly("广东省", "Guangdong");
    }

    @Test
    void aCatalogueIsReadPageByPage() {
        HttpResponse<String> first = Caller.get("/catalogue?limit=2");

        assertThat(first.headers().firstValue("Link"))
                .hasValue("<?limit=2&after=PATENT-ENFORCEMENT-CASES>; rel=\"next\"");
        HttpResponse<String> second = Caller.get("/catalogue?limit=2&after=PATENT-ENFORCEMENT-CASES");
        assertThat(JsonPath.from(second.body()).getList("'dcat:dataset'.'dct:identifier'"))
                .containsExactly("PATENT-PLEDGE-FINANCING");
        assertThat(second.headers().firstValue("Link")).isEmpty();
        String tag = second.headers().firstValue("ETag").orElseThrow();
        assertThat(Caller.get("/catalogue?limit=2&after=PATENT-ENFORCEMENT-CASES", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsUnknownOrSilentIsToldApart() {
        assertThat(Caller.get("/catalogue/NO-SUCH-METRIC").statusCode()).isEqualTo(404);
        assertThat(Caller.get("/catalogue?limit=0").statusCode()).isEqualTo(400);

        standIns.named("trademarks").hangsUp();

        assertThat(Caller.get("/catalogue").statusCode()).isEqualTo(503);
        assertThat(Caller.get("/catalogue/NO-SUCH-METRIC").statusCode()).isEqualTo(503);
        assertThat(Caller.get("/catalogue/PATENT-PLEDGE-FINANCING").statusCode())
                .isEqualTo(200);
    }

    private static String path(String address) {
        return address.substring(address.indexOf('/', "http://".length()));
    }
}
