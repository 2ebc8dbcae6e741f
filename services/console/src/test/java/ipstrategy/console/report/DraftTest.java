package ipstrategy.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DraftTest {

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    @Test
    void whatAnOfficerWroteIsSentAsItStands() {
        form.putSingle("assessment", "ON_TRACK");
        form.putSingle("narrative", "已选定试点地方。\r\n下一步督促检查。");
        form.putSingle("issues", " ");
        form.putSingle("ready", "true");
        form.putSingle("deliverable.D1", "DONE");
        form.add("evidence.D1", "aa");
        form.add("evidence.D1", "bb");
        form.putSingle("deliverable.D2", "");

        Draft draft = Draft.of(form, "2026-Q4").draft();

        assertThat(draft.narrative()).isEqualTo("已选定试点地方。\n下一步督促检查。");
        assertThat(draft.issues()).isNull();
        assertThat(draft.ready()).isTrue();
        assertThat(draft.important()).isFalse();
        assertThat(draft.deliverables()).hasSize(1);
        assertThat(draft.deliverables().getFirst().evidence()).containsExactly("aa", "bb");
    }

    @Test
    void aFigureTypedWithSeparatorsIsThatNumber() {
        form.putSingle("value.PCT-APPLICATIONS", " 51,000 ");
        form.putSingle("unit.PCT-APPLICATIONS", "件（申请）");

        assertThat(Draft.of(form, "2026-Q4").draft().values())
                .containsExactly(new Report.Value("PCT-APPLICATIONS", "2026-Q4", new BigDecimal("51000"), "件（申请）"));
    }

    @Test
    void whatIsNoNumberIsSaidAndNotSent() {
        form.putSingle("value.PCT-APPLICATIONS", "约五万");

        Draft.Read read = Draft.of(form, "2026-Q4");

        assertThat(read.draft().values()).isEmpty();
        assertThat(read.notNumbers()).containsEntry("value.PCT-APPLICATIONS", "约五万");
    }
}
