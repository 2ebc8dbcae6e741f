package ipstrategy.console.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void reportsThatAreLateStandByTheDayOfTheirNextStep() {
        Board board = board(
                outlook("LATER", TODAY.minusDays(20), "RUNNING", TODAY.plusDays(9)),
                outlook("SOONER", TODAY.minusDays(5), "RUNNING", TODAY.plusDays(2)),
                outlook("NEVER", TODAY.minusDays(50), "RUNNING", null));
        assertThat(board.late())
                .extracting(line -> line.outlook().report())
                .containsExactly("SOONER", "LATER", "NEVER");
        assertThat(board.coming()).isEmpty();
    }

    @Test
    void whatIsInTimeIsListedWhereAStepIsAheadAndWhatIsOverIsNot() {
        Board board = board(
                outlook("REMINDED", TODAY.plusDays(5), "RUNNING", TODAY.plusDays(2)),
                outlook("REVIEWED", TODAY.plusDays(5), "WITH_THE_OFFICE", null),
                outlook("OVER", TODAY.minusDays(5), "OVER", null));
        assertThat(board.late()).isEmpty();
        assertThat(board.coming()).extracting(line -> line.outlook().report()).containsExactly("REMINDED");
    }

    @Test
    void theLastStepThatWasTakenStandsBesideTheReport() {
        Board board = board(outlook("SOONER", TODAY.minusDays(5), "RUNNING", TODAY.plusDays(2)));
        assertThat(board.late().getFirst().last()).isEqualTo(step("SOONER_R1_NOTICE", "SOONER"));
    }

    private static Board board(Outlook... outlooks) {
        List<Step> steps = List.of(step("SOONER_R1_NOTICE", "SOONER"), step("SOONER_R1_REMINDER", "SOONER"));
        return Board.of(List.of(outlooks), steps, TODAY, false, List.of());
    }

    private static Outlook outlook(String report, LocalDate due, String standing, LocalDate next) {
        List<Outlook.Ahead> ahead = next == null
                ? List.of()
                : List.of(new Outlook.Ahead("NOTICE", new Text("催报通知", "Notice"), next, 1, false));
        return new Outlook(report, "M", "P", "SIPO", due, standing, ahead, List.of());
    }

    private static Step step(String id, String report) {
        Text name = new Text("催报通知", "Notice");
        return new Step(
                id,
                report,
                "M",
                "P",
                "SIPO",
                1,
                "NOTICE",
                name,
                "1",
                TODAY,
                TODAY,
                Instant.EPOCH,
                false,
                false,
                name,
                List.of());
    }
}
