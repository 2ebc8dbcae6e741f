package ipstrategy.console.filing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
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
    void wordsMayAlsoBePartedBySpaces() {
        sent.putSingle("types", "ipstrategy.report.*\r\n\r\nipstrategy.measure.corrected.v1，a b、ipstrategy.plan.*");

        assertThat(form.words("types"))
                .containsExactly(
                        "ipstrategy.report.*", "ipstrategy.measure.corrected.v1", "a", "b", "ipstrategy.plan.*");
        assertThat(form.words("nothing")).isEmpty();
    }

    @Test
    void boxesOfOneNameAreAllRead() {
        sent.add("services", "patents");
        sent.add("services", "");
        sent.add("services", "copyright");

        assertThat(form.chosen("services")).containsExactly("patents", "copyright");
    }
}
