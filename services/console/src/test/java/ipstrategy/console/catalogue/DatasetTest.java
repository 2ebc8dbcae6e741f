package ipstrategy.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ipstrategy.console.language.Text;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final String DOCUMENT = """
            {"@context": {"dcat": "http://www.w3.org/ns/dcat#"}, "@id": "http://127.0.0.1:8080/catalogue/KITES", "@type": "dcat:Dataset",
             "dct:identifier": "KITES",
             "dct:title": [{"@language": "zh", "@value": "风筝"}, {"@language": "en", "@value": "Kites"}],
             "dct:license": {"@type": "dct:LicenseDocument", "dct:title": [{"@language": "zh", "@value": "未授予"}, {"@language": "en", "@value": "none"}]},
             "dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:startDate": {"@type": "xsd:date", "@value": "2015-01-01"}, "dcat:endDate": {"@type": "xsd:date", "@value": "2017-12-31"}},
             "dct:spatial": [{"@id": "http://127.0.0.1:8080/api/v1/regions/CN", "dct:identifier": "CN"}],
             "dcat:distribution": [{"dct:title": [{"@language": "zh", "@value": "CSV"}, {"@language": "en", "@value": "CSV"}],
                                    "dcat:downloadURL": {"@id": "http://127.0.0.1:8080/sdmx/v2/data/dataflow/IPSTRATEGY/KITES/~/*?dimensionAtObservation=AllDimensions&format=csv"}}]}
            """;

    private static Dataset read() throws Exception {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(DOCUMENT, Dataset.class);
    }

    @Test
    void itIsReadOutOfTheJsonLdOfTheCatalogue() throws Exception {
        Dataset dataset = read();

        assertThat(dataset.title()).isEqualTo(new Text("风筝", "Kites"));
        assertThat(dataset.licence().words()).isEqualTo(new Text("未授予", "none"));
        assertThat(dataset.span().to().day()).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(dataset.regions().getFirst().name()).isEqualTo(new Text("CN", "CN"));
        assertThat(dataset.publisher()).isNull();
    }

    @Test
    void aDownloadIsOnThisOriginWhateverHostTheCatalogueNames() throws Exception {
        assertThat(read().distributions().getFirst().path())
                .isEqualTo(
                        "/sdmx/v2/data/dataflow/IPSTRATEGY/KITES/~/*?dimensionAtObservation=AllDimensions&format=csv");
    }
}
