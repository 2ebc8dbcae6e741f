package ipstrategy.coordination.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class AgenciesTest {

    private static final String LIST = "/api/v1/agencies";

    /// Those whom the notice before PROMOTION-2017 addresses, as printed there.
    private static final String ADDRESSEES = """
            中央组织部 中央宣传部 中央编办 中央网信办 高法院 高检院 外交部 发展改革委 教育部 科技部 工业和信息化部 公安部 司法部 财政部 \
            人力资源社会保障部 环境保护部 农业部 商务部（全国打击侵权假冒工作领导小组办公室） 文化部 卫生计生委 人民银行 国资委 海关总署 \
            工商总局 质检总局 新闻出版广电总局（版权局） 食品药品监管总局 统计局 林业局 知识产权局 法制办 中科院 银监会 保监会 国防科工局 \
            邮政局 中医药局 中央军委装备发展部 贸促会""";

    @Test
    void everyAddresseeOfTheNoticeIsKnownByItsPrintedNameAndIsAMember() {
        List<Map<String, Object>> register = Walk.through(LIST, Map.of());
        List<String> addressees = Stream.of(ADDRESSEES.split(" "))
                .map(alias -> register.stream()
                        .filter(agency -> ((List<?>) agency.get("aliases")).contains(alias))
                        .map(agency -> agency.get("code").toString())
                        .findFirst()
                        .orElse("nobody is called " + alias))
                .toList();
        assertThat(addressees).hasSize(39).doesNotHaveDuplicates();
        given().get(LIST + "/JC-MEMBERS")
                .then()
                .statusCode(200)
                .body("kind", is("COLLECTIVE"))
                .body("parent", is("JOINT-CONFERENCE"))
                .body("members", containsInAnyOrder(addressees.toArray()));
    }

    @ParameterizedTest
    @CsvSource({
        "中央编办, SCOPSR",
        "新闻出版广电总局（版权局）, SAPPRFT",
        "全国打击侵权假冒工作领导小组办公室, MOFCOM",
        "贸促会, CCPIT",
        "Trademark, ''",
        "SCOPS, SCOPSR"
    })
    void anAgencyIsFoundByNamePrintedNameOrCode(String words, String code) {
        assertThat(Walk.through(LIST, Map.of("q", words)))
                .extracting("code")
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_"})
    void signsOfThePatternLanguageAreSoughtAsTheyStand(String words) {
        assertThat(Walk.through(LIST, Map.of("q", words))).isEmpty();
    }

    @Test
    void anAgencyThatWasReorganisedNamesItsSuccessorsAndTheirTasks() {
        given().get(LIST + "/SAIC")
                .then()
                .statusCode(200)
                .body("validTo", is("2018-03-21"))
                .body("successors.agency", contains("SAMR", "CNIPA"))
                .body("successors.from", contains("2018-03-21", "2018-03-21"))
                .body("successors[1].scope.zh", is("商标管理"))
                .body("inForce", nullValue());
        given().get(LIST + "/CBRC").then().body("successors.agency", contains("CBIRC"));
        given().get(LIST + "/CBIRC")
                .then()
                .body("successors.agency", contains("NFRA"))
                .body("validTo", is("2023-05-18"));
        given().get(LIST + "/MOF").then().body("successors", empty()).body("validTo", nullValue());
    }

    @Test
    void anAgencyNamesThoseWhoseSuccessorItIs() {
        given().get(LIST + "/CNIPA")
                .then()
                .statusCode(200)
                .body("predecessors.agency", hasItems("SAIC", "SIPO"))
                .body("predecessors.find { it.agency == 'SAIC' }.scope.zh", is("商标管理"))
                .body("predecessors.find { it.agency == 'SIPO' }.from", is("2018-03-21"));
        given().get(LIST + "/MOF").then().body("predecessors", empty());
        given().queryParam("limit", 500)
                .get(LIST)
                .then()
                .body("items.find { it.code == 'NFRA' }.predecessors.agency", contains("CBIRC"));
    }

    @ParameterizedTest
    @CsvSource({
        "SIPO,  2017-06-23, true",
        "SIPO,  2018-03-20, true",
        "SIPO,  2018-03-21, false",
        "CNIPA, 2018-03-20, false",
        "CNIPA, 2018-03-21, true",
        "CBIRC, 2023-05-17, true",
        "CBIRC, 2023-05-18, false",
        "MOF,   2017-06-23, true"
    })
    void anAgencyExistsFromItsFirstDayUntilItsLast(String code, String day, boolean exists) {
        given().queryParam("asOf", day)
                .get(LIST + "/" + code)
                .then()
                .statusCode(200)
                .body("inForce", is(exists));
        given().queryParam("asOf", day)
                .queryParam("limit", 500)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.findAll { it.code == '" + code + "' }", hasSize(exists ? 1 : 0))
                .body("items.inForce.unique()", contains(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 500})
    void pagesShowEveryAgencyOnce(int limit) {
        assertThat(Walk.through(LIST, Map.of("limit", limit)))
                .hasSize(70)
                .extracting(agency -> agency.get("code").toString())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Walk.through(LIST, Map.of("limit", limit, "kind", "UNIT")))
                .hasSize(11)
                .extracting("parent")
                .containsOnly("SIPO");
    }

    @Test
    void everySuccessorMemberAndParentIsInTheRegister() {
        List<Map<String, Object>> register = Walk.through(LIST, Map.of());
        List<Object> codes = register.stream().map(agency -> agency.get("code")).toList();
        assertThat(register).allSatisfy(agency -> {
            assertThat(codes).containsAll((List<?>) agency.get("members"));
            assertThat((List<?>) agency.get("successors"))
                    .allSatisfy(successor -> assertThat(codes).contains(((Map<?, ?>) successor).get("agency")));
            if (agency.get("parent") != null) {
                assertThat(codes).contains(agency.get("parent"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO-SUCH", "sipo", "A%00B"})
    void whoIsNotInTheRegisterIsNotFound(String code) {
        given().urlEncodingEnabled(false)
                .get(LIST + "/" + code)
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        given().get(LIST + "?asOf=2018-02-30").then().statusCode(400).body("errors.field", hasItem("asOf"));
        given().get(LIST + "/SIPO?asOf=then").then().statusCode(400).body("errors.field", hasItem("asOf"));
    }
}
