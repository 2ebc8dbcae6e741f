package ipstrategy.console.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void theWorkbookHasWhatTheTableShows() {
        Shown shown = new Shown();
        shown.region = "440000";
        shown.breakdown = "CASE-TYPE=DISPUTE";
        shown.from = " 2015";
        shown.to = "2020";
        shown.history = true;
        assertThat(shown.workbook("KITES").toString())
                .startsWith("/series-workbook?metric=KITES&")
                .contains(
                        "region=440000",
                        "breakdown=CASE-TYPE%3DDISPUTE",
                        "from=2015",
                        "to=2020",
                        "includeHistory=true");
    }

    @Test
    void whereNoPartIsChosenTheWorkbookHasAllPartsAsTheTableDoes() {
        assertThat(new Shown().workbook("KITES").toString()).isEqualTo("/series-workbook?metric=KITES&breakdown=*");
    }
}
