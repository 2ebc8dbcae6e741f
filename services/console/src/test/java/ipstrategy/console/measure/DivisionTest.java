package ipstrategy.console.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Problem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DivisionTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 3, 1);

    private final Division division = new Division(
            "PROMOTION-2017-001",
            "FIRST_LEADS",
            List.of(
                    held("SIPO", "LEAD", null, null),
                    held("SAIC", "PARTICIPANT", LocalDate.of(2018, 3, 31), null),
                    held("AQSIQ", "PARTICIPANT", null, Instant.EPOCH),
                    held("SARFT", "PARTICIPANT", TODAY.minusDays(1), null),
                    new Division.Held("SAMR", "PARTICIPANT", 2, List.of(), LocalDate.of(2018, 4, 1), null, null)),
            List.of());

    @Test
    void theFormBeginsWithThoseWhoAnswerNowOrWillAndSomeLinesMore() {
        assertThat(division.lines(Typed.NOTHING, TODAY))
                .extracting(Division.Line::agency, Division.Line::role, Division.Line::from, Division.Line::until)
                .containsExactly(
                        tuple("SIPO", "LEAD", "", ""),
                        tuple("SAIC", "PARTICIPANT", "", "2018-03-31"),
                        tuple("SAMR", "PARTICIPANT", "2018-04-01", ""),
                        tuple("", "PARTICIPANT", "", ""),
                        tuple("", "PARTICIPANT", "", ""),
                        tuple("", "PARTICIPANT", "", ""));
    }

    @Test
    void whatWasTypedIsKeptAndThereIsRoomForMore() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("responsibilities/0/agency", "SIPO");
        sent.putSingle("responsibilities/0/role", "CO_LEAD");
        sent.putSingle("responsibilities/3/agency", "MOC");
        sent.putSingle("responsibilities/3/role", "CO_LEAD");
        sent.putSingle("responsibilities/3/until", "2018-12-31");
        Form form = new Form(sent);
        Typed typed = Typed.of("assign", new Problem(null, 422, null, null, null), form);

        assertThat(division.lines(typed, TODAY))
                .hasSize(7)
                .extracting(Division.Line::agency)
                .startsWith("SIPO", "", "", "MOC", "");
        assertThat(Division.named(form))
                .containsExactly(
                        new Division.Named("SIPO", "CO_LEAD", null, null),
                        new Division.Named("MOC", "CO_LEAD", null, "2018-12-31"));
    }

    private static Division.Held held(
            String agency, String role, @Nullable LocalDate to, @Nullable Instant supersededAt) {
        return new Division.Held(agency, role, 1, List.of(), null, to, supersededAt);
    }
}
