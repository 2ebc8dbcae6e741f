package ipstrategy.measures.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingTest {

    @Test
    void chineseIsComparedByCharactersAndEnglishByWords() {
        Rewording rewording = Rewording.between(
                new Snapshot.Words("建立商标代理信用管理", "Credit management of trademark agencies"),
                new Snapshot.Words("完善知识产权代理信用管理", "Credit management of IP agencies"));
        assertThat(written(rewording.zh())).isEqualTo("[-建立商标][+完善知识产权]代理信用管理");
        assertThat(written(rewording.en())).isEqualTo("Credit management of [-trademark][+IP] agencies");
    }

    @Test
    void numbersAndAbbreviationsAmongChineseStayWhole() {
        Rewording rewording =
                Rewording.between(new Snapshot.Words("建设PCT中心10个", ""), new Snapshot.Words("建设PPH中心12个", ""));
        assertThat(written(rewording.zh())).isEqualTo("建设[-PCT][+PPH]中心[-10][+12]个");
        assertThat(rewording.en()).isEmpty();
    }

    @Test
    void whatWasKeptAndTakenAwayMakesTheEarlierTextAndWhatWasKeptAndAddedTheLater() {
        String earlier = "A study, first; then the Patent Law's 4th revision (draft).";
        String later = "The Patent Law's 4th revision: adopted, then studied.";
        List<Rewording.Piece> pieces = Rewording.between(new Snapshot.Words("", earlier), new Snapshot.Words("", later))
                .en();
        assertThat(without(pieces, Rewording.Change.ADDED)).isEqualTo(earlier);
        assertThat(without(pieces, Rewording.Change.REMOVED)).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, 2017-12-31, SAME",
        "2017-12-31, 2022-12-31, DEADLINE_MOVED",
        "2017-12-31, , DEADLINE_WEAKENED",
        ", 2022-12-31, DEADLINE_SET",
        ", , SAME"
    })
    void whatBecameOfTheDayIsSaidWithBothDays(LocalDate earlier, LocalDate later, Differences.DeadlineChange expected) {
        Differences differences = Differences.between(snapshot(earlier, "SIPO", "方案"), snapshot(later, "SIPO", "方案"));
        assertThat(differences.deadline()).isEqualTo(expected);
        assertThat(differences.earlierDeadline().due()).isEqualTo(earlier);
        assertThat(differences.laterDeadline().due()).isEqualTo(later);
    }

    @Test
    void agenciesAndDeliverablesThatCameAndWentAreNamed() {
        Differences differences = Differences.between(snapshot(null, "SIPO", "方案"), snapshot(null, "CNIPA", "报告"));
        assertThat(differences.responsibilitiesRemoved()).containsExactly(new Snapshot.Answering("SIPO", Role.LEAD));
        assertThat(differences.responsibilitiesAdded()).containsExactly(new Snapshot.Answering("CNIPA", Role.LEAD));
        assertThat(differences.deliverablesRemoved())
                .extracting(one -> one.title().zh())
                .containsExactly("方案");
        assertThat(differences.deliverablesAdded())
                .extracting(one -> one.title().zh())
                .containsExactly("报告");
        assertThat(differences.title().zh()).extracting(Rewording.Piece::change).containsOnly(Rewording.Change.SAME);
    }

    private static Snapshot snapshot(LocalDate due, String agency, String deliverable) {
        return new Snapshot(
                "PROMOTION-2017-001",
                new Snapshot.Words("题", "Title"),
                new Snapshot.Words("述", "Summary"),
                new Snapshot.Until(due == null ? Deadline.Kind.CONTINUING : Deadline.Kind.BY_DATE, due),
                List.of(new Snapshot.Answering(agency, Role.LEAD)),
                List.of(new Snapshot.Promise(Deliverable.Kind.REPORT, new Snapshot.Words(deliverable, "thing"))));
    }

    private static String written(List<Rewording.Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.change()) {
                    case SAME -> piece.text();
                    case ADDED -> "[+" + piece.text() + "]";
                    case REMOVED -> "[-" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }

    private static String without(List<Rewording.Piece> pieces, Rewording.Change change) {
        return pieces.stream()
                .filter(piece -> piece.change() != change)
                .map(Rewording.Piece::text)
                .collect(Collectors.joining());
    }
}
