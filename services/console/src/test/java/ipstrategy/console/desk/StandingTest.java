package ipstrategy.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Action WRITABLE = new Action("save-draft", true, null);
    private static final Action CLOSED =
            new Action("save-draft", false, new Text("不是本部门的报告", "a report of another agency"));

    @Test
    void whatIsNotWrittenYetIsMissing() {
        assertThat(standing(null, " ", false, WRITABLE).lacks()).containsExactly("ASSESSMENT", "NARRATIVE", "READY");
    }

    @Test
    void aResultThatIsDoneLacksItsEvidence() {
        assertThat(standing("ON_TRACK", "已印发", false, WRITABLE, new Standing.Claim("DONE", List.of()))
                        .lacks())
                .containsExactly("EVIDENCE", "READY");
    }

    @Test
    void whatIsReadyWaitsForTheSignature() {
        assertThat(standing("MET", "已印发", true, WRITABLE, new Standing.Claim("DONE", List.of("a1")))
                        .lacks())
                .containsExactly("SIGNATURE");
    }

    @Test
    void nothingIsSaidOfWhatOthersHaveToWrite() {
        assertThat(standing(null, null, false, CLOSED).lacks()).isEmpty();
    }

    private static Standing standing(
            @Nullable String assessment,
            @Nullable String narrative,
            boolean ready,
            Action action,
            Standing.Claim... claims) {
        return new Standing(
                "PROMOTION-2017-001_2026-Q4_SIPO",
                "DUE",
                false,
                assessment,
                narrative,
                List.of(claims),
                ready,
                List.of(action));
    }
}
