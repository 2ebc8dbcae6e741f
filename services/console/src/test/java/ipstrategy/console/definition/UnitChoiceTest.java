package ipstrategy.console.definition;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitChoiceTest {

    private static final List<Unit> LIST =
            List.of(new Unit("CASE", new Text("件（案件）", "cases")), new Unit("CNY", new Text("元", "yuan (CNY)")));

    @Test
    void oneOfTheListIsChosen() {
        UnitChoice choice = new UnitChoice(LIST, "CNY");

        assertThat(choice.isChosen("CNY")).isTrue();
        assertThat(choice.isChosen("CASE")).isFalse();
        assertThat(choice.isUnlisted()).isFalse();
    }

    @Test
    void whatTheListLacksStaysChosen() {
        assertThat(new UnitChoice(LIST, "FURLONG").isUnlisted()).isTrue();
    }

    @Test
    void withoutAListThereIsNothingToChooseFrom() {
        assertThat(new UnitChoice(List.of(), "CNY").isEmpty()).isTrue();
        assertThat(new UnitChoice(LIST, "CNY").isEmpty()).isFalse();
    }
}
