package ipstrategy.coordination.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.coordination.plantext.Anchor;
import ipstrategy.coordination.plantext.ParsedItem;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which service is proposed for what a text says.
class ProposalsTest {

    private static final String SILENT = "完善工作机制。";

    @ParameterizedTest
    @CsvSource({"MOA, MARA", "SFA, NFGA", "SIPO, CNIPA"})
    void whoeverTookAllOverSpeaksForTheSameService(String predecessor, String successor) {
        assertThat(proposed(successor, SILENT)).isEqualTo(proposed(predecessor, SILENT));
    }

    @Test
    void plansOfTodayAreReadByTheirLeadsToo() {
        assertThat(proposed("MARA", SILENT)).isEqualTo("patents");
        assertThat(proposed("NFGA", SILENT)).isEqualTo("patents");
        assertThat(proposed("SAMR", SILENT)).isEqualTo("enforcement");
        assertThat(proposed("NCAC", SILENT)).isEqualTo("copyright");
    }

    @Test
    void ofAnAgencyWithSeveralFieldsTheWordsTell() {
        assertThat(proposed("CNIPA", "优化商标注册程序。")).isEqualTo("trademarks");
        assertThat(proposed("CNIPA", "提升专利审查质量。")).isEqualTo("patents");
        assertThat(proposed("CNIPA", SILENT)).isEqualTo("coordination");
    }

    private static String proposed(String lead, String text) {
        Anchor somewhere = new Anchor(0, text.length(), 1, 1);
        return Proposals.service(new ParsedItem(
                "1",
                null,
                null,
                "一(一)1",
                text,
                null,
                somewhere,
                AssignmentRule.SOLE,
                List.of(new ParsedItem.Answering(lead, lead, Role.LEAD, 1, somewhere)),
                new ParsedItem.Until(Deadline.Kind.CONTINUING, null, null),
                false,
                List.of(),
                List.of(),
                List.of()));
    }
}
