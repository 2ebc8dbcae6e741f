package ipstrategy.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Problem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-01");
    private static final Report REPORT = new Report(
            "PROMOTION-2017-042_2026-Q3_SIPO",
            "PROMOTION-2017-042",
            "PROMOTION-2017",
            "SIPO",
            "LEAD",
            "2026-Q3",
            DAY,
            DAY.plusDays(30),
            false,
            "DRAFT",
            false,
            null,
            "ON_TRACK",
            "已选定试点地方。",
            null,
            false,
            List.of(new Report.Value("PCT-APPLICATIONS", "2026-Q3", new BigDecimal("51000"), "件")),
            List.of(new Report.Claim("D1", "DONE", List.of("aa"))),
            false,
            0,
            null,
            null,
            null,
            null,
            List.of(),
            List.of());

    private final Sheet sheet = new Sheet(REPORT, "\"1\"", null, List.of(), List.of(), List.of());

    private static Typed sent() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("deliverable.D1", "IN_PROGRESS");
        form.add("evidence.D1", "bb");
        form.add("evidence.D1", "cc");
        form.putSingle("value.PCT-APPLICATIONS", "约五万");
        return Typed.of("saved", new Problem(null, 412, null, null, null), new Form(form));
    }

    @Test
    void aReportThatIsOpenedShowsWhatIsSaved() {
        assertThat(sheet.says(Typed.NOTHING, "D1", "DONE")).isTrue();
        assertThat(sheet.says(Typed.NOTHING, "D2", "DONE")).isFalse();
        assertThat(sheet.shows(Typed.NOTHING, "D1", "aa")).isTrue();
        assertThat(sheet.valueOf(Typed.NOTHING, "PCT-APPLICATIONS")).isEqualTo("51000");
        assertThat(sheet.valueOf(Typed.NOTHING, "INVENTION-PATENTS")).isEmpty();
    }

    @Test
    void whatWasTypedIntoAReportStaysWhereItIsNotTaken() {
        assertThat(sheet.says(sent(), "D1", "IN_PROGRESS")).isTrue();
        assertThat(sheet.says(sent(), "D1", "DONE")).isFalse();
        assertThat(sheet.shows(sent(), "D1", "aa")).isFalse();
        assertThat(sheet.shows(sent(), "D1", "cc")).isTrue();
        assertThat(sheet.valueOf(sent(), "PCT-APPLICATIONS")).isEqualTo("约五万");
    }

    @Test
    void aStepThatIsRefusedLeavesTheDraftAsItIsSaved() {
        assertThat(sheet.says(sent().in("submitted"), "D1", "DONE")).isTrue();
        assertThat(sheet.valueOf(sent().in("submitted"), "PCT-APPLICATIONS")).isEqualTo("51000");
    }
}
