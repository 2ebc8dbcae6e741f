package ipstrategy.console.conference;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void theNextMeetingIsTheFirstFromTodayOn() {
        Overview overview = overview(
                meeting("2027-PLENARY-01", "2027-01-20"),
                meeting("2026-OFFICE-02", "2026-11-25"),
                meeting("2026-LIAISON-03", "2026-11-26"));

        assertThat(overview.next()).isNotNull().extracting(Meeting::id).isEqualTo("2026-LIAISON-03");
    }

    @Test
    void aMeetingWhoseDayHasPassedIsToBeWrittenDown() {
        Overview overview = overview(meeting("2026-OFFICE-02", "2026-11-25"), meeting("2026-OFFICE-01", "2026-10-01"));

        assertThat(overview.next()).isNull();
        assertThat(overview.unwritten()).extracting(Meeting::id).containsExactly("2026-OFFICE-01", "2026-OFFICE-02");
    }

    @Test
    void whatCannotBeReadIsNoneAndNotLate() {
        Overview overview = new Overview(null, null, null, null, TODAY);

        assertThat(overview.next()).isNull();
        assertThat(overview.unwritten()).isEmpty();
        assertThat(overview.late()).isZero();
    }

    @Test
    void resolutionsPastTheirDayAreCounted() {
        Overview overview = new Overview(
                null, null, null, new Listed<>(List.of(resolution(true), resolution(false)), 2, null, null), TODAY);

        assertThat(overview.late()).isEqualTo(1);
    }

    private static Overview overview(Meeting... meetings) {
        return new Overview(new Listed<>(List.of(meetings), meetings.length, null, null), null, null, null, TODAY);
    }

    private static Meeting meeting(String id, String day) {
        return new Meeting(
                id,
                "OFFICE",
                new Text("办公室会议", "Office meeting"),
                LocalDate.parse(day),
                "主持人",
                List.of(),
                null,
                "CONVENED",
                List.of());
    }

    private static Resolution resolution(boolean overdue) {
        return new Resolution(
                "RES-2026-0001",
                "AI-2026-0001",
                "2026-OFFICE-01",
                "落实任务",
                "SIPO",
                TODAY,
                null,
                "ASSIGNED",
                overdue,
                null,
                null,
                List.of());
    }
}
