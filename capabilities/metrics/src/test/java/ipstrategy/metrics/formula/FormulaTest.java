package ipstrategy.metrics.formula;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.Language;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @Test
    void aFormulaNamesWhatItTakesOnceEach() {
        assertThat(read("ROUND(100 * [CASES|B=Y;A=X] / ([CASES] + [CASES@-1] + [CASES]), 2)")
                        .references())
                .containsExactly(
                        new Reference(new MetricCode("CASES"), "A=X;B=Y", 0),
                        new Reference(new MetricCode("CASES"), "", 0),
                        new Reference(new MetricCode("CASES"), "", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 1",
                "[CASES",
                "[CASES] +",
                "[CASES] [CASES]",
                "2 [CASES]",
                "[CASES] ^ 2",
                "[CASES] % 2",
                "[CASES] == 1",
                "[CASES] + PI",
                "[CASES] + ref_0",
                "MAX([CASES], 1)",
                "IF([CASES], 1, 2)",
                "RANDOM() + [CASES]",
                "[CASES] + \"1\"",
                "[CASES] + 0x10",
                "[CASES] + 1e3",
                "[cases]",
                "[CASES|KIND]",
                "[CASES|A=X;A=Y]",
                "[CASES@1]",
                "[CASES@-11]",
                "ROUND([CASES])",
                "ROUND([CASES], 13)",
                "ROUND([CASES], -1)",
                "ROUND([CASES], [CASES])",
                "[CASES].value",
                "System.exit(0) + [CASES]"
            })
    void aFormulaHoldsNothingElse(String text) {
        assertThat(Formula.read(text)).isInstanceOfSatisfying(Formula.Reading.Unreadable.class, unreadable -> {
            for (Language language : Language.values()) {
                assertThat(unreadable.fault().in(language))
                        .as("said in words")
                        .isNotEqualTo(unreadable.fault().word());
            }
        });
    }

    @Test
    void aFormulaIsNotEndless() {
        assertThat(Formula.read("[CASES]" + " + [CASES]".repeat(300))).isInstanceOf(Formula.Reading.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "[A] + [B] * 2, 13",
        "([A] + [B]) * 2, 20",
        "[A] - [B] - 1, 3",
        "-[A] + [B], -4",
        "'ROUND([A] / [B], 2)', 2.33",
        "'ROUND([A] / [B], 0)', 2",
        "'ROUND(1 / 3 * [B] * 1.0, 4)', 1.0000"
    })
    void aFormulaIsComputedAsPeopleReadIt(String text, BigDecimal result) {
        Map<String, String> values = Map.of("A", "7", "B", "3");
        Computed computed = Evaluating.evaluate(
                read(text),
                reference -> new Computed.Value(
                        Quantity.exact(
                                new BigDecimal(values.get(reference.metric().value()))),
                        true));
        assertThat(computed)
                .isInstanceOfSatisfying(
                        Computed.Value.class,
                        value -> assertThat(value.quantity().value()).isEqualByComparingTo(result));
    }

    private static Formula read(String text) {
        return ((Formula.Reading.Read) Formula.read(text)).formula();
    }
}
