package ipstrategy.measures.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureIdTest {

    @Test
    void wholeNumbersArePaddedSoThatIdsSortAsTheyCount() {
        assertThat(Stream.of("3", "42", "103")
                        .map(number -> MeasureId.of("PROMOTION-2017", number).value()))
                .containsExactly("PROMOTION-2017-003", "PROMOTION-2017-042", "PROMOTION-2017-103")
                .isSorted();
    }

    @Test
    void placesAndBoxesOfTheFiveYearPlanStandAsTheyAre() {
        assertThat(Stream.of("4.2.3", "BOX2", "BOX2.1")
                        .map(number -> MeasureId.of("FYP-13", number).value()))
                .containsExactly("FYP-13-4.2.3", "FYP-13-BOX2", "FYP-13-BOX2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PROMOTION-2017",
                "PROMOTION-2017-42",
                "PROMOTION-2017-0042",
                "promotion-2017-042",
                "PROMOTION-2017-042 ",
                "-042",
                "FYP-13-4.2",
                "FYP-13-BOX",
                "FYP-13-BOX2.1.1"
            })
    void whatNamesNoMeasureIsNoId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureId(text));
    }
}
