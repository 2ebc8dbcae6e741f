package ipstrategy.console.metric;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void theTreeHangsEachFigureBelowWhatIsComputedFromIt() {
        Explanation tree = of("RATE", of("SUM", of("A"), of("B")), of("C"));
        assertThat(tree.tree())
                .extracting(branch -> branch.figure().metric())
                .containsExactly("RATE", "SUM", "A", "B", "C");
        assertThat(tree.tree()).extracting(Explanation.Branch::level).containsExactly(1, 2, 3, 3, 2);
        assertThat(tree.tree()).extracting(Explanation.Branch::ended).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void everythingThatBeginsEnds() {
        for (Explanation each :
                List.of(of("A"), of("B", of("C", of("D", of("E")))), of("F", of("G"), of("H", of("I"))))) {
            List<Explanation.Branch> tree = each.tree();
            assertThat(tree.stream().mapToInt(Explanation.Branch::ended).sum())
                    .isEqualTo(
                            tree.stream().filter(Explanation.Branch::isParted).count());
        }
    }

    @Test
    void noHeadingIsDeeperThanThereAre() {
        Explanation deep = of("A", of("B", of("C", of("D", of("E", of("F", of("G")))))));
        assertThat(deep.tree()).extracting(Explanation.Branch::heading).containsExactly(2, 3, 4, 5, 6, 6, 6);
    }

    private static Explanation of(String metric, Explanation... inputs) {
        return new Explanation(
                metric,
                new Text("风筝", "Kites"),
                null,
                "copyright",
                "COUNT",
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(inputs));
    }
}
