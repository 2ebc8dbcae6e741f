package ipstrategy.console.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Typed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutTest {

    private static final String TEXT = "一、总则\n\n1. 建库，联网。（知识产权局负责）\n　　2. 立法；公布。";

    @Test
    void anItemCanBeCutWhereASentenceABracketOrALineEnds() {
        List<Cut> cuts = Cut.within(TEXT, new Anchor(6, TEXT.length(), 3, 1));
        assertThat(cuts).extracting(Cut::beginning).containsExactly("（知识产权局负责）\n　　2. 立法；公布。", "2. 立法；公布。", "公布。");
        assertThat(cuts)
                .allSatisfy(cut -> assertThat(TEXT.substring(cut.at()))
                        .startsWith(cut.beginning().substring(0, 2)));
    }

    @Test
    void whatWasJoinedIsCutAgainWhereItBeganUnlessAnotherPlaceWasChosen() {
        Cut cut = new Cut(12, 20, "2. 立法");
        Typed refused = new Typed("split", 400, "", false, List.of(), Map.of("at", "15"));
        assertThat(cut.parts(Typed.NOTHING, "12")).isTrue();
        assertThat(cut.parts(Typed.NOTHING, "")).isFalse();
        assertThat(cut.parts(refused, "12")).isFalse();
    }

    @Test
    void linesAreThoseThatHoldWords() {
        List<Cut> lines = Cut.lines(TEXT, 0, TEXT.length());
        assertThat(lines).extracting(Cut::beginning).containsExactly("一、总则", "1. 建库，联网。（知识产权局负责）", "2. 立法；公布。");
        assertThat(TEXT.substring(lines.get(1).at(), lines.get(1).end())).isEqualTo("1. 建库，联网。（知识产权局负责）");
    }

    @Test
    void aStretchThatIsNotInTheTextHasNoLines() {
        assertThat(Cut.lines(TEXT, 500, 900)).isEmpty();
        assertThat(Cut.lines(TEXT, -5, 4)).hasSize(1);
    }

    @Test
    void aLongBeginningIsShortened() {
        assertThat(Cut.lines("字".repeat(40), 0, 40).getFirst().beginning()).isEqualTo("字".repeat(24) + "…");
    }
}
