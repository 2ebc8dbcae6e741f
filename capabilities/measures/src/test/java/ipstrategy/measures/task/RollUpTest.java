package ipstrategy.measures.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.terms.MeasureId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollUpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private final List<Task> all = new ArrayList<>();

    @Test
    void aMeasureWithoutPartsHasNothingDone() {
        assertThat(RollUp.of(all, null, TODAY)).isEqualTo(new RollUp(0, 0, 0, 0, 0, 0, 0, null));
    }

    @Test
    void progressGoesByWeightAndWhatIsDroppedCountsNoMore() {
        done(task(null, 3, "2026-12-31"));
        task(null, 1, "2026-12-01");
        task(null, 96, "2026-11-30").drop("merged into another", NOW);
        assertThat(RollUp.of(all, null, TODAY)).isEqualTo(new RollUp(3, 1, 0, 1, 1, 0, 75, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void aWholeIsAsFarAsItsPartsAndDoneWhenItSaysSo() {
        Task whole = task(null, 1, "2026-12-31");
        Task first = task(whole, 1, "2026-12-31");
        Task second = task(whole, 1, "2026-12-31");
        task(null, 1, "2026-12-31");
        done(first);
        assertThat(RollUp.of(all, whole.id(), TODAY).percent()).isEqualTo(50);
        assertThat(RollUp.of(all, null, TODAY).percent()).isEqualTo(25);
        done(second);
        done(whole);
        assertThat(RollUp.of(all, null, TODAY).percent()).isEqualTo(50);
    }

    @Test
    void thePercentIsAHundredOnlyWhereAllIsDone() {
        for (int each = 0; each < 999; each++) {
            done(task(null, 1, "2026-12-31"));
        }
        Task last = task(null, 1, "2026-12-31");
        assertThat(RollUp.of(all, null, TODAY).percent()).isEqualTo(99);
        done(last);
        assertThat(RollUp.of(all, null, TODAY).percent()).isEqualTo(100);
    }

    @Test
    void whatIsLateAtAnyDepthIsLateAboveIt() {
        Task whole = task(null, 1, "2026-12-31");
        Task part = task(whole, 1, "2026-12-31");
        task(part, 1, "2026-11-24");
        task(part, 1, "2026-11-25");
        done(task(part, 1, "2026-11-24"));
        assertThat(RollUp.of(all, null, TODAY).late()).isEqualTo(1);
        assertThat(RollUp.of(all, whole.id(), TODAY).late()).isEqualTo(1);
        assertThat(RollUp.of(all, whole.id(), TODAY).nextDue()).isEqualTo("2026-11-24");
    }

    @Test
    void aTaskGuardsItsOwnLife() {
        Task task = task(null, 1, "2026-12-31");
        assertThatIllegalStateException().isThrownBy(() -> task.complete(List.of("0".repeat(64)), NOW));
        task.start();
        assertThatIllegalStateException().isThrownBy(task::start);
        assertThatIllegalStateException().isThrownBy(() -> task.complete(List.of(), NOW));
        task.complete(List.of("0".repeat(64)), NOW);
        assertThatIllegalStateException().isThrownBy(() -> task.drop("too late", NOW));
    }

    private static void done(Task task) {
        task.start();
        task.complete(List.of("0".repeat(64)), NOW);
    }

    private Task task(@Nullable Task whole, int weight, String due) {
        NewTask wanted = new NewTask(null, "a part", null, new AgencyCode("SIPO"), LocalDate.parse(due), weight, null);
        Task task = new Task(new MeasureId("PROMOTION-2017-001"), all.size() + 1, whole, wanted, NOW);
        all.add(task);
        return task;
    }
}
