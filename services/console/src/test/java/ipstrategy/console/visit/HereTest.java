package ipstrategy.console.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HereTest {

    @Test
    void theSwitchOfLanguageKeepsThePageAndItsFilters() {
        assertThat(Here.of("/measures", "plan=FYP-13&q=%E4%B8%93%E5%88%A9")
                        .and("lang", "en")
                        .written())
                .isEqualTo("/measures?plan=FYP-13&q=%E4%B8%93%E5%88%A9&lang=en");
    }

    @Test
    void aPageIsComeBackToWithoutWhatOnlyToldOfTheWayToIt() {
        assertThat(Here.at("/figures/PCT?period=2025&admitted=3&done=sent&theme=dark#grid")
                        .lasting()
                        .written())
                .isEqualTo("/figures/PCT?period=2025");
    }

    @Test
    void aSwitchWhereAFormWasRefusedLeadsToThePageOfTheForm() {
        assertThat(Here.at("/office/reports?plan=FYP-13&lang=zh")
                        .and("lang", "en")
                        .written())
                .isEqualTo("/office/reports?plan=FYP-13&lang=en");
        assertThat(Here.at("/office/reports?plan=FYP-13")
                        .to("/office/reports/table.csv")
                        .written())
                .isEqualTo("/office/reports/table.csv?plan=FYP-13");
    }

    @Test
    void aPageElsewhereIsTheFirstPage() {
        assertThat(Here.at("https://evil.example/reports").written()).isEqualTo("/");
    }

    @Test
    void aParameterIsThereOnce() {
        assertThat(Here.of("/", "lang=en").and("lang", "zh").written()).isEqualTo("/?lang=zh");
    }

    @Test
    void anEmptyParameterIsLeftOut() {
        assertThat(Here.of("/measures", "cursor=abc").without("cursor").written())
                .isEqualTo("/measures");
    }
}
