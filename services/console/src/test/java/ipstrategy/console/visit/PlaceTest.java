package ipstrategy.console.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk",
                "/measures?plan=FYP-13&status=OVERDUE",
                "/reports/PROMOTION-2017-042_2026-Q4_SIPO#evidence"
            })
    void aPageHereIsGoneBackTo(String place) {
        assertThat(Place.of(place)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "desk",
                "",
                "/desk\r\nSet-Cookie: a=b",
                "/\tevil",
                "/%zz"
            })
    void anythingElseBecomesTheFirstPage(String place) {
        assertThat(Place.of(place)).isEqualTo("/");
    }
}
