package ipstrategy.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final String MEASURE = "PROMOTION-2017-001";

    private final Tree tree = new Tree(
            MEASURE,
            null,
            List.of(task(1, null, 1, "OPEN"), task(2, null, 1, "DONE"), task(3, 1, 2, "OPEN"), task(4, 3, 3, "OPEN")),
            new RollUp(
                    new RollUp.Sum(4, 1, 0, 0, 50, null),
                    List.of(new RollUp.OfTask(MEASURE + "_T1", new RollUp.Sum(2, 0, 0, 0, 0, null)))));

    @Test
    void eachTaskStandsBeforeItsParts() {
        assertThat(tree.ordered()).extracting(Task::number).containsExactly(1, 3, 4, 2);
    }

    @Test
    void whatIsDoneOrDeepestIsNotDividedFurther() {
        assertThat(tree.divisible()).extracting(Task::number).containsExactly(1, 3);
    }

    @Test
    void aPartKnowsTheNumberOfItsWhole() {
        assertThat(tree.ordered().get(1).partOf()).isEqualTo("1");
        assertThat(tree.ordered().getFirst().partOf()).isEmpty();
    }

    @Test
    void onlyWhatHasPartsAddsUp() {
        assertThat(tree.sumOf(MEASURE + "_T1")).isNotNull();
        assertThat(tree.sumOf(MEASURE + "_T2")).isNull();
    }

    private static Task task(int number, @Nullable Integer parent, int depth, String state) {
        return new Task(
                MEASURE + "_T" + number,
                MEASURE,
                number,
                parent == null ? null : MEASURE + "_T" + parent,
                depth,
                "起草试点方案",
                null,
                "SIPO",
                null,
                1,
                state,
                false,
                List.of(),
                null,
                Instant.EPOCH,
                null,
                List.of());
    }
}
