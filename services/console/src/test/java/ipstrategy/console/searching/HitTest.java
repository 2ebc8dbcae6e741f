package ipstrategy.console.searching;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitTest {

    @ParameterizedTest
    @CsvSource({
        "MEASURE, /api/v1/measures/PROMOTION-2017-042, /measures/PROMOTION-2017-042",
        "REGION, /api/v1/regions?ids=440300, /regions?ids=440300",
        "RELEASE, /api/v1/services/patents/releases/REPORT-2017, /releases/patents/REPORT-2017",
        "BOARD, /api/v1/boards/NORTHEAST,",
        "WORK-POINT, /api/v1/work-points/2026,",
        "RESOURCE-REPORT, /api/v1/resource-reports/2026,",
        "INDEX, /api/v1/services/patents/indexes/IP-DEVELOPMENT,",
        "MEASURE, https://elsewhere.example/measures/X,"
    })
    void whatIsFoundLeadsToItsPageAndNeverToWhatOnlyProgramsRead(String kind, String link, @Nullable String page) {
        assertThat(new Hit(kind, "X", new Text("名", "name"), null, link).page()).isEqualTo(page);
    }
}
