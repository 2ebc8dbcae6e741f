package ipstrategy.metrics.formula;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.figure.Observation.Qualifier;
import ipstrategy.metrics.figure.Observation.Status;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatingTest {

    private static final Text LOST = new Text("原文数字脱落", "the numeral is lost");

    @Test
    void whatIsMissingStaysMissingWithItsReasonAndIsNeverNought() {
        Computed missing = new Computed.Missing(Status.O, LOST);
        for (String formula : new String[] {"[A] + [B]", "[B] - [A]", "0 * [A]", "ROUND([B] / [A], 2)", "-[A]"}) {
            assertThat(evaluate(formula, Map.of("A", missing, "B", value("3", Qualifier.EXACT))))
                    .as(formula)
                    .isEqualTo(missing);
        }
    }

    @Test
    void aQuotientByNoughtCannotExist() {
        Computed computed = evaluate(
                "ROUND([A] / ([B] - 3), 2)",
                Map.of("A", value("7", Qualifier.EXACT), "B", value("3", Qualifier.EXACT)));
        assertThat(computed).isInstanceOfSatisfying(Computed.Missing.class, none -> {
            assertThat(none.status()).isEqualTo(Status.M);
            assertThat(none.reason().zh()).contains("除数为零");
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "[A] + [B],           EXACT,     EXACT,     EXACT",
                "[A] + [B],           MORE_THAN, EXACT,     MORE_THAN",
                "[A] + [B],           MORE_THAN, AT_LEAST,  MORE_THAN",
                "[A] + [B],           AT_MOST,   NEARLY,    AT_MOST",
                "[A] + [B],           ABOUT,     NEARLY,    ABOUT",
                "[A] + [B],           MORE_THAN, AT_MOST,   -",
                "[A] + [B],           MORE_THAN, ABOUT,     -",
                "[A] - [B],           EXACT,     MORE_THAN, AT_MOST",
                "[A] - [B],           MORE_THAN, MORE_THAN, -",
                "100 - [A],           MORE_THAN, EXACT,     AT_MOST",
                "[A] * -2,            MORE_THAN, EXACT,     AT_MOST",
                "[A] * 2,             NEARLY,    EXACT,     NEARLY",
                "'ROUND([A] / [B], 2)', MORE_THAN, EXACT,     MORE_THAN",
                "'ROUND([A] / [B], 2)', EXACT,     AT_MOST,   AT_LEAST",
                "'ROUND([A] / [B], 2)', MORE_THAN, MORE_THAN, -",
                "'ROUND([A] / [B], 2)', NEARLY,    EXACT,     NEARLY"
            })
    void aResultIsNoSurerThanWhatItComesFrom(String formula, Qualifier a, Qualifier b, Qualifier result) {
        Computed computed = evaluate(formula, Map.of("A", value("7", a), "B", value("3", b)));
        if (result == null) {
            assertThat(computed)
                    .isInstanceOfSatisfying(
                            Computed.Missing.class,
                            none -> assertThat(none.reason().en()).contains("bounds"));
        } else {
            assertThat(((Computed.Value) computed).quantity().qualifier()).isEqualTo(result);
        }
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 2.67", "ABOUT, 2.67", "MORE_THAN, 2.66", "AT_LEAST, 2.66", "AT_MOST, 2.67", "NEARLY, 2.67"})
    void aBoundIsRoundedToTheSideOnWhichItStaysTrue(Qualifier qualifier, BigDecimal rounded) {
        Computed computed =
                evaluate("ROUND([A] / [B], 2)", Map.of("A", value("8", qualifier), "B", value("3", Qualifier.EXACT)));
        assertThat(((Computed.Value) computed).quantity().value()).isEqualTo(rounded);
    }

    @Test
    void sumsAreExactToTheLastDigit() {
        Computed computed = evaluate(
                "[A] + [B]",
                Map.of("A", value("0.1", Qualifier.EXACT), "B", value("99999999999999999999.2", Qualifier.EXACT)));
        assertThat(((Computed.Value) computed).quantity().value()).isEqualTo(new BigDecimal("99999999999999999999.3"));
    }

    @Test
    void whatComesFromAnUnreliableFigureIsUnreliable() {
        Computed unsure = new Computed.Value(Quantity.exact(BigDecimal.TEN), false);
        Computed computed = evaluate("[A] + [B]", Map.of("A", unsure, "B", value("3", Qualifier.EXACT)));
        assertThat(((Computed.Value) computed).reliable()).isFalse();
    }

    private static Computed value(String number, Qualifier qualifier) {
        return new Computed.Value(new Quantity(new BigDecimal(number), qualifier), true);
    }

    private static Computed evaluate(String text, Map<String, Computed> figures) {
        Formula formula = ((Formula.Reading.Read) Formula.read(text)).formula();
        return Evaluating.evaluate(
                formula, reference -> figures.get(reference.metric().value()));
    }
}
