package ipstrategy.console.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.console.language.Text;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorksheetTest {

    private final Item item = PassageTest.item(1, 3, 9);
    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    /// The form as the page shows it, sent as it is.
    WorksheetTest() {
        form.putSingle("number", "1");
        form.putSingle("parent", "");
        form.putSingle("section", "1");
        form.putSingle("text", "建库。");
        form.putSingle("titleZh", "建库");
        form.putSingle("titleEn", "Database");
        form.putSingle("summaryZh", "建库");
        form.putSingle("summaryEn", "Database");
        form.putSingle("service", "patents");
        form.putSingle("rule", "SOLE");
        form.put("agency", List.of("SIPO", "", ""));
        form.put("role", List.of("LEAD", "PARTICIPANT", "PARTICIPANT"));
        form.putSingle("deadlineKind", "CONTINUING");
        form.putSingle("due", "");
        form.put("kind", List.of("LAW", "LAW"));
        form.put("resultZh", List.of("", ""));
        form.put("resultEn", List.of("", ""));
        form.putSingle("metrics", "PCT-APPLICATIONS");
        form.putSingle("note", "");
        form.putSingle("reason", "与印发稿核对");
    }

    private Correction correction() {
        return Worksheet.of(form).against(item);
    }

    @Test
    void whatWasNotChangedIsNotSent() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(correction())).isEqualTo("{\"reason\":\"与印发稿核对\"}");
    }

    @Test
    void agenciesAreSentInTheOrderOfTheForm() {
        form.put("agency", List.of("SIPO", "SAIC", ""));
        assertThat(correction().responsibilities())
                .containsExactly(
                        new Correction.Answer("SIPO", "LEAD", 1), new Correction.Answer("SAIC", "PARTICIPANT", 2));
    }

    @Test
    void deliverablesWithoutATitleAreNone() {
        form.put("resultZh", List.of("专利数据库", ""));
        form.put("resultEn", List.of("Patent database", ""));
        assertThat(correction().deliverables())
                .containsExactly(new Correction.Result("LAW", new Text("专利数据库", "Patent database")));
    }

    @Test
    void metricsAreSentByTheirCodesHoweverTheyAreParted() {
        form.putSingle("metrics", "PCT-APPLICATIONS，TRADEMARK-REGISTRATIONS\n");
        assertThat(correction().metrics()).containsExactly("PCT-APPLICATIONS", "TRADEMARK-REGISTRATIONS");
        form.putSingle("metrics", " ");
        assertThat(correction().metrics()).isEmpty();
    }

    @Test
    void aDeadlineIsSentAsAWhole() {
        form.putSingle("deadlineKind", "BY_DATE");
        form.putSingle("due", "2030-12-31");
        assertThat(correction().deadline()).isEqualTo(new Correction.Day("BY_DATE", "2030-12-31"));
    }

    @Test
    void aTickIsAChange() {
        form.putSingle("doubtsSeen", "true");
        form.putSingle("conditional", "true");
        assertThat(correction().doubtsSeen()).isTrue();
        assertThat(correction().conditional()).isTrue();
        assertThat(correction().acceptCandidates()).isNull();
    }

    @Test
    void emptyRowsAreNotKeptWhenTheFormIsShownAgain() {
        assertThat(Worksheet.of(form).answersAndMore()).hasSize(3);
        assertThat(Worksheet.of(form).resultsAndMore()).hasSize(2);
    }

    @Test
    void theFormHasEmptyRowsToFill() {
        assertThat(Worksheet.of(item).answersAndMore()).hasSize(4);
        assertThat(Worksheet.of(item).resultsAndMore()).hasSize(2);
    }
}
