package ipstrategy.gateway.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.gateway.standin.Caller;
import ipstrategy.gateway.standin.StandIns;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/// Holds our messages against the official schemas, which are not part of this repository: `-Dsdmx.schemas` names a
/// folder with `sdmx-json-data-schema.json`, `sdmx-json-structure-schema.json` (SDMX-JSON 2.1) and the XSD files of
/// SDMX-ML 2.1. Without it these tests are skipped.
@QuarkusTest
@WithTestResource(StandIns.class)
@WithTestResource(TokensForTests.class)
class SchemasTest {

    private static final String SCHEMAS = System.getProperty("sdmx.schemas");

    StandIns standIns;

    @BeforeEach
    void publish() {
        assumeTrue(SCHEMAS != null, "SKIPPED: name a folder with the schemas of SDMX by -Dsdmx.schemas=<folder>");
        standIns.calm();
        Publications.of(standIns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~/*?dimensionAtObservation=AllDimensions",
                "~/A.CN?dimensionAtObservation=CASE-TYPE",
                "~/*?includeHistory=true",
                "~/*?updatedAfter=2026-11-23T12:00:00%2B08:00",
                "~/*?attributes=none&measures=none",
                "~/*?attributes=none&measures=none&dimensionAtObservation=AllDimensions",
                "~/*?lastNObservations=1&attributes=dataset"
            })
    void dataAreRightByTheSchemaOfSdmxJson(String query) throws IOException {
        valid("sdmx-json-data-schema.json", "/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/~/A.CN", "/~/*?dimensionAtObservation=AllDimensions", "/~/*?includeHistory=true"})
    void dataOfAllDataflowsAreRightByTheSchemaOfSdmxJson(String query) throws IOException {
        valid("sdmx-json-data-schema.json", "/sdmx/v2/data/dataflow/IPSTRATEGY/*" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure",
                "structure/dataflow?references=all",
                "structure/*?detail=allstubs",
                "structure/*?detail=allcompletestubs",
                "structure/codelist/IPSTRATEGY/CL_AREA/~/440300",
                "structure/datastructure/IPSTRATEGY/DSD_PATENT-ENFORCEMENT-CASES?references=descendants&detail=referencepartial",
                "availability/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES",
                "availability/dataflow/IPSTRATEGY/*/~/*/*?references=all",
                "availability/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES/~/A.CN/*?references=all&mode=available"
            })
    void structureIsRightByTheSchemaOfSdmxJson(String query) throws IOException {
        valid("sdmx-json-structure-schema.json", "/sdmx/v2/" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/PATENT-ENFORCEMENT-CASES",
                "data/PATENT-ENFORCEMENT-CASES/all?dimensionAtObservation=AllDimensions",
                "data/PATENT-ENFORCEMENT-CASES/all?dimensionAtObservation=CASE-TYPE",
                "data/PATENT-ENFORCEMENT-CASES/all?includeHistory=true",
                "data/PATENT-ENFORCEMENT-CASES/all?detail=serieskeysonly",
                "data/PATENT-ENFORCEMENT-CASES/all?updatedAfter=2026-11-23T12:00:00%2B08:00",
                "structure/all/all/all",
                "dataflow/IPSTRATEGY?detail=allstubs",
                "datastructure?references=all",
                "codelist/IPSTRATEGY/CL_AREA/latest/440300"
            })
    void olderMessagesAreRightByTheSchemasOfSdmxMl(String query) throws IOException, SAXException {
        HttpResponse<String> answer = Caller.get("/sdmx/v1/" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.newSchema(Path.of(SCHEMAS, "SDMXMessage.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(answer.body())));
    }

    @Test
    void aMistakeIsFound() throws IOException {
        String right = Caller.get("/sdmx/v2/data/dataflow/IPSTRATEGY/PATENT-ENFORCEMENT-CASES")
                .body();
        assertThat(faults("sdmx-json-data-schema.json", right)).isEmpty();
        assertThat(faults("sdmx-json-data-schema.json", right.replace("\"keyPosition\":0", "\"keyPosition\":-1")))
                .isNotEmpty();
        assertThat(faults(
                        "sdmx-json-data-schema.json", right.replace("\"dataSets\":[{", "\"dataSets\":[{\"colour\":1,")))
                .isNotEmpty();
    }

    private static void valid(String name, String path) throws IOException {
        HttpResponse<String> answer = Caller.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(faults(name, answer.body())).isEmpty();
    }

    private static Set<ValidationMessage> faults(String name, String message) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                .getSchema(Files.readString(Path.of(SCHEMAS, name)));
        return schema.validate(
                message,
                InputFormat.JSON,
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }
}
