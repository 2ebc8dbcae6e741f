package ipstrategy.metrics.formula;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.formula.Checking.Known;
import ipstrategy.metrics.formula.Checking.UnitFit;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingTest {

    private static final Map<String, Known> METRICS = Map.of(
            "FINANCING", new Known("CNY", null),
            "PROJECTS", new Known("PROJECT", null),
            "CASES", new Known("CASE", null),
            "DISPUTES", new Known("CASE", null),
            "SHARE", new Known("PERCENT", "ROUND(100 * [DISPUTES] / [CASES], 1)"),
            "REST", new Known("PERCENT", "100 - [SHARE]"),
            "PER-HEAD", new Known("PER_10K_PERSONS", null),
            "AVERAGE", new Known("CNY_PER_PROJECT", null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CASE            | [CASES] + [DISPUTES]                    | FITS
            CASE            | [CASES] - [DISPUTES] + 5                | FITS
            CASE            | [CASES@-1]                              | FITS
            CNY_PER_PROJECT | ROUND([FINANCING] / [PROJECTS], 2)      | FITS
            CNY             | [AVERAGE] * [PROJECTS]                  | FITS
            PROJECT         | ROUND([FINANCING] / [AVERAGE], 0)       | FITS
            PERCENT         | ROUND(100 * [DISPUTES] / [CASES], 1)    | FITS
            PERCENT         | 100 - [SHARE]                           | FITS
            CNY             | ROUND([FINANCING] / [PROJECTS], 2)      | DIFFERS
            PROJECT         | [CASES]                                 | DIFFERS
            CASE            | [CASES] + [PROJECTS]                    | DIFFERS
            CNY             | [FINANCING] + [FINANCING] * [PROJECTS]  | DIFFERS
            PERCENT         | [PER-HEAD]                              | CANNOT_TELL
            PER_10K_PERSONS | ROUND([CASES] / [PROJECTS], 1)          | CANNOT_TELL
            POINT           | [CASES]                                 | CANNOT_TELL
            """)
    void unitsAreReckonedLikeNumbers(String unit, String text, UnitFit fit) {
        Formula formula = ((Formula.Reading.Read) Formula.read(text)).formula();
        assertThat(checking().fit(unit, formula)).isEqualTo(fit);
        assertThat(faults("NEW", unit, text).isEmpty()).isEqualTo(fit != UnitFit.DIFFERS);
    }

    @Test
    void whatIsAddedIsOfOneUnit() {
        assertThat(faults("NEW", "CASE", "[CASES] + [PROJECTS]"))
                .containsExactly("what is added is of different units: CASE and PROJECT");
        assertThat(faults("NEW", "CNY", "ROUND([FINANCING] / [PROJECTS], 2)"))
                .containsExactly("the unit of the formula is CNY PROJECT^-1, that of the metric CNY");
    }

    @Test
    void whatIsTakenMustExist() {
        assertThat(faults("NEW", "CASE", "[CASES] + [NO-SUCH]")).containsExactly("there is no metric NO-SUCH");
    }

    @Test
    void noMetricComesFromItself() {
        assertThat(faults("CASES", "CASE", "[CASES] + 1"))
                .containsExactly("the formula comes back to itself: CASES → CASES");
        assertThat(faults("DISPUTES", "CASE", "[CASES] - [REST] * [CASES]"))
                .containsExactly("the formula comes back to itself: DISPUTES → REST → SHARE → DISPUTES");
        assertThat(faults("CASES", "CASE", "[CASES@-1] + 1"))
                .as("that of the period before would need the one before it, without end")
                .containsExactly("the formula comes back to itself: CASES → CASES");
    }

    @Test
    void aQuotientSaysItsDecimals() {
        assertThat(faults("NEW", "CNY_PER_PROJECT", "[FINANCING] / [PROJECTS]"))
                .containsExactly("a quotient says by ROUND(term, decimals) how many decimals it keeps");
    }

    private static Checking checking() {
        return new Checking(code -> Optional.ofNullable(METRICS.get(code.value())));
    }

    private static List<String> faults(String metric, String unit, String text) {
        return checking().faults(new MetricCode(metric), unit, text).stream()
                .map(fault -> fault.in(Language.EN))
                .toList();
    }
}
