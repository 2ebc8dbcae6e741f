package ipstrategy.console.definition;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Form;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Source;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {

    private static final Definition STANDING = new Definition(
            "KITE-REGISTRATIONS",
            1,
            new Text("风筝", "Kites"),
            new Text("件数", "Kites"),
            "copyright",
            List.of(),
            "REGISTRATION",
            new Text("件", "registrations"),
            0,
            "FLOW",
            "UP",
            "ANNUAL",
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            new Source("REPORT-2017", "附表", null),
            null,
            List.of());

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();

    private String unit() {
        return Wanted.of(STANDING, List.of(), new Form(sent)).unit();
    }

    @Test
    void aUnitIsWantedAsItWasChosen() {
        sent.putSingle("unit", "CASE");

        assertThat(unit()).isEqualTo("CASE");
    }

    @Test
    void aUnitThatWasClearedIsNoneForTheApiToSaySo() {
        sent.putSingle("unit", " ");

        assertThat(unit()).isEmpty();
    }

    @Test
    void aFormThatDoesNotAskForTheUnitLeavesItAsItStands() {
        assertThat(unit()).isEqualTo("REGISTRATION");
    }
}
