package ipstrategy.metrics.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldRunIsAFormula(String text) {
        assertThat(Formulas.isOne(text)).isTrue();
        assertThat(Formulas.harmless(text)).isEqualTo("'" + text);
        assertThat(Formulas.restored(Formulas.harmless(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "+36.3%", "-1,234.5", "超过42亿元", "'quoted'", "a=b"})
    void aNumberWithASignAndPlainWordsAreNone(String text) {
        assertThat(Formulas.isOne(text)).isFalse();
        assertThat(Formulas.harmless(text)).isEqualTo(text);
        assertThat(Formulas.restored(text)).isEqualTo(text);
    }
}
