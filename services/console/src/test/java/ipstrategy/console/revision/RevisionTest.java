package ipstrategy.console.revision;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static Revision revision(String period, int number, String value) {
        return revision(period, number, value, null);
    }

    private static Revision revision(String period, int number, String value, @Nullable String withdrawal) {
        return new Revision(
                period,
                "CN",
                Map.of(),
                new BigDecimal(value),
                null,
                "EXACT",
                "PUBLISHED",
                number,
                null,
                null,
                null,
                1,
                null,
                withdrawal);
    }

    @Test
    void aFigureThatWasWithdrawnHasAHistoryAlsoWhereNoneCameAfterIt() {
        List<Revision.History> histories =
                Revision.History.of(List.of(revision("2015", 1, "1", "口径有误"), revision("2016", 1, "5")));

        assertThat(histories).extracting(Revision.History::period).containsExactly("2015");
    }

    private static Definition definition(int revision, String concept, @Nullable String formula) {
        return new Definition(
                revision,
                null,
                "口径调整",
                new Definition.Said(
                        new Text("风筝", "Kites"),
                        new Text(concept, concept),
                        "REGISTRATION",
                        null,
                        "FLOW",
                        "ANNUAL",
                        null,
                        formula,
                        List.of(),
                        null,
                        null));
    }

    @Test
    void onlyFiguresThatWereRevisedHaveAHistoryAndTheNewestStandsFirst() {
        List<Revision.History> histories = Revision.History.of(
                List.of(revision("2015", 1, "1"), revision("2016", 1, "5"), revision("2016", 2, "6")));

        assertThat(histories).hasSize(1);
        assertThat(histories.getFirst().revisions())
                .extracting(Revision::revision)
                .containsExactly(2, 1);
    }

    @Test
    void aDefinitionSaysWhatItChanged() {
        Definition.Change change = Definition.Change.of(definition(2, "登记件数", "[A]"), definition(1, "登记件数", null));

        assertThat(change.isFirst()).isFalse();
        assertThat(change.concept()).isFalse();
        assertThat(change.formula()).isTrue();
        assertThat(change.frequency()).isFalse();
        assertThat(change.rules()).isFalse();
        assertThat(Definition.Change.of(definition(1, "登记件数", null), null).isFirst())
                .isTrue();
    }
}
