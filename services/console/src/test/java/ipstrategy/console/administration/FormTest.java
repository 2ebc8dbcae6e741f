package ipstrategy.console.administration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

class FormTest {

    private final MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    private final Form form = new Form(values);

    @Test
    void whatIsEmptyIsNotThere() {
        values.add("agency", " ");
        assertThat(form.orNothing("agency")).isNull();
        assertThat(form.orNothing("unknown")).isNull();
        assertThat(form.text("agency")).isEmpty();
    }

    @Test
    void linesMayAlsoBePartedByCommas() {
        values.add("types", "ipstrategy.report.*\r\n\r\nipstrategy.measure.corrected.v1，ipstrategy.plan.*");
        assertThat(form.lines("types"))
                .containsExactly("ipstrategy.report.*", "ipstrategy.measure.corrected.v1", "ipstrategy.plan.*");
    }

    @Test
    void boxesOfOneNameAreAllRead() {
        values.add("services", "patents");
        values.add("services", "");
        values.add("services", "copyright");
        assertThat(form.all("services")).containsExactly("patents", "copyright");
    }
}
