package ipstrategy.console.aiming;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewTargetTest {

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();

    private NewTarget read() {
        return NewTarget.of(new Form(sent));
    }

    @Test
    void aTargetWithoutRegionIsOfTheWholeCountry() {
        sent.putSingle("region", "");
        sent.putSingle("value", "60,000");

        assertThat(read().region()).isNull();
        assertThat(read().value()).isEqualTo(new BigDecimal("60000"));
        assertThat(read().baseline()).isNull();
        assertThat(read().path()).isNull();
        assertThat(read().note()).isNull();
    }

    @Test
    void theWayIsAPeriodAndItsValueOnEachLine() {
        sent.putSingle("path", "2018 40,000\r\n\r\n2019\t50000\r\n2020\r\n2021 many");

        assertThat(read().path())
                .containsExactly(
                        new NewTarget.Point(new BigDecimal("40000"), "2018"),
                        new NewTarget.Point(new BigDecimal("50000"), "2019"),
                        new NewTarget.Point(null, "2020"),
                        new NewTarget.Point("many", "2021"));
    }

    @Test
    void aTargetThatStandsIsInTheFormAsItIs() {
        Target target = new Target(
                "KITES",
                "440000",
                2,
                "ITEM",
                new Target.Aim(
                        new Target.Point(BigDecimal.TEN, "2015"),
                        new Target.Point(new BigDecimal("30"), "2020"),
                        null,
                        "AT_LEAST",
                        List.of(new Target.Point(new BigDecimal("15"), "2018")),
                        null,
                        null),
                null,
                "设定目标",
                List.of());

        assertThat(target.terms())
                .isEqualTo(new Terms("AT_LEAST", "2020", "30", "", "2015", "10", "2018 15", "", "", "", ""));
        assertThat(target.isOfTheCountry()).isFalse();
    }
}
