package ipstrategy.console.region;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Language;
import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownTest {

    private static final Choice CASES = new Choice(
            "CASES",
            new Text("案件", "Cases"),
            "enforcement",
            null,
            List.of(new Choice.Dimension(
                    "CASE-TYPE", List.of(new Choice.Kind("DISPUTE", new Text("纠纷", "Disputes"))))));

    private static Known of(Map<String, String> breakdown) {
        return new Known(new Figure("CASES", breakdown, "440000", "2017", BigDecimal.ONE, "CASE", "EXACT"), CASES);
    }

    @Test
    void aPartIsCalledByItsName() {
        assertThat(of(Map.of("CASE-TYPE", "DISPUTE")).parts())
                .extracting(part -> part.in(Language.ZH))
                .containsExactly("纠纷");
        assertThat(of(Map.of()).parts()).isEmpty();
    }

    @Test
    void aPartThatHasNoNameAnyMoreIsCalledByItsCode() {
        assertThat(of(Map.of("CASE-TYPE", "GONE")).parts())
                .extracting(part -> part.in(Language.EN))
                .containsExactly("CASE-TYPE=GONE");
    }
}
