package ipstrategy.gateway.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class OlderDoorsTest {

    private static final String DATA = "/sdmx/v1/data/IPSTRATEGY,PATENT-ENFORCEMENT-CASES,1.0/";

    StandIns standIns;

    @BeforeEach
    void publish() {
        standIns.calm();
        Publications.of(standIns);
    }

    @Test
    void dataComeAsSdmxMlBySeries() {
        HttpResponse<String> answer = Caller.get(DATA + "A.CN._T.");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.sdmx.genericdata+xml;version=2.1");
        XmlPath xml = XmlPath.from(answer.body());
        assertThat(xml.getString("GenericData.Header.Structure.StructureUsage.Ref.@id"))
                .isEqualTo("PATENT-ENFORCEMENT-CASES");
        assertThat(xml.getList("GenericData.DataSet.Series.Obs.ObsDimension.@value", String.class))
                .containsExactly("2015", "2016", "2017");
        assertThat(xml.getList("GenericData.DataSet.Series.Obs.ObsValue.@value", String.class))
                .containsExactly("35844", "48916", "66649");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all                                   | 7",
                "A.CN+440000..                         | 6",
                "A.CN.DISPUTE+COUNTERFEIT.             | 2",
                "all?startPeriod=2016&endPeriod=2016   | 1",
                "all/all                               | 7",
                "all?detail=serieskeysonly             | 0",
                "..._T?lastNObservations=1             | 5"
            })
    void keysAreReadAsTheOlderStandardWritesThem(String query, int observations) {
        XmlPath xml = XmlPath.from(Caller.get(DATA + query.trim()).body());

        assertThat(xml.getList("GenericData.DataSet.Series.Obs.list()")).hasSize(observations);
    }

    @Test
    void aValueThatIsMissingIsLeftOutAndNeverZero() {
        String flat = Caller.get(DATA + "A.440000..?dimensionAtObservation=AllDimensions")
                .body();

        assertThat(flat).contains("gen:ObsKey").doesNotContain("ObsValue").contains("value=\"O\"");
    }

    @Test
    void structureComesAsSdmxMl() {
        HttpResponse<String> answer =
                Caller.get("/sdmx/v1/datastructure/IPSTRATEGY/DSD_PATENT-ENFORCEMENT-CASES/latest?references=children");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.sdmx.structure+xml;version=2.1");
        XmlPath xml = XmlPath.from(answer.body());
        assertThat(xml.getList(
                        "Structure.Structures.DataStructures.DataStructure.DataStructureComponents.DimensionList.Dimension.@id",
                        String.class))
                .containsExactly("FREQ", "REF_AREA", "CASE-TYPE", "DISPUTE-TYPE");
        assertThat(answer.body()).contains("<com:Name xml:lang=\"zh\">专利纠纷</com:Name>");
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/v1/data/PATENT-ENFORCEMENT-CASES/M.CN.., 404",
        "/sdmx/v1/data/NO-SUCH-METRIC, 404",
        "/sdmx/v1/dataflow/IPSTRATEGY/NO-SUCH-METRIC, 404",
        "/sdmx/v1/data/PATENT-ENFORCEMENT-CASES?startPeriod=soon, 400",
        "/sdmx/v1/data/PATENT-ENFORCEMENT-CASES?detail=much, 400",
        "/sdmx/v1/availableconstraint/PATENT-ENFORCEMENT-CASES, 501",
        "/sdmx/v1/metadata/PATENT-ENFORCEMENT-CASES, 501"
    })
    void whatIsWrongIsToldWithTheStatusOfTheStandard(String path, int status) {
        assertThat(Caller.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void aFormatThatIsNotOfferedIsRefused() {
        assertThat(Caller.get(DATA + "all", "Accept", "application/vnd.sdmx.structurespecificdata+xml;version=2.1")
                        .statusCode())
                .isEqualTo(406);
    }
}
