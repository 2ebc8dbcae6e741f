package ipstrategy.console.filing;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.gateway.Problem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormTest {

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    private final Form form = new Form(sent);

    @Test
    void aFieldThatIsLeftBlankIsNothing() {
        sent.putSingle("reason", "  ");

        assertThat(form.some("reason")).isNull();
        assertThat(form.text("reason")).isEmpty();
        assertThat(form.text("title/zh")).isEmpty();
    }

    @Test
    void linesOfATextEndAsTheApiTakesThem() {
        sent.putSingle("text", "一、审议计划\r\n二、部署工作\r\n");

        assertThat(form.text("text")).isEqualTo("一、审议计划\n二、部署工作");
    }

    @Test
    void aNumberIsReadWithSeparatorsAndWhatIsNoneIsNothing() {
        sent.putSingle("score", "1,000.5");
        sent.putSingle("maximum", "约四十");

        assertThat(form.number("score")).isEqualTo(new BigDecimal("1000.5"));
        assertThat(form.number("maximum")).isNull();
    }

    @Test
    void entriesArePartedByLinesOrCommas() {
        sent.putSingle("evidence", "e-1\r\n e-2，e-3;\n\n");

        assertThat(form.entries("evidence")).containsExactly("e-1", "e-2", "e-3");
        assertThat(form.entries("nothing")).isEmpty();
    }

    @Test
    void whatWasTypedStaysInItsFormAndInNoOther() {
        sent.putSingle("reason", "尚未核实");
        sent.add("present", "SIPO");
        sent.add("present", "SAIC");
        Typed typed = Typed.of(
                "hold", new Problem(null, 400, "no", null, List.of(new Problem.Wrong("date", "not yet"))), form);

        assertThat(typed.in("hold").kept("reason", "saved")).isEqualTo("尚未核实");
        assertThat(typed.in("minute").kept("reason", "saved")).isEqualTo("saved");
        assertThat(typed.in("hold").chose("present", "SAIC", false)).isTrue();
        assertThat(typed.in("hold").chose("present", "SAI", true)).isFalse();
        assertThat(typed.in("minute").chose("present", "SAIC", true)).isTrue();
        assertThat(typed.in("hold").wrongWith("date")).containsExactly("not yet");
        assertThat(typed.in("minute").wrongWith("date")).isEmpty();
    }
}
