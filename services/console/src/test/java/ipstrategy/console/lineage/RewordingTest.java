package ipstrategy.console.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewordingTest {

    private final Rewording rewording = new Rewording(
            List.of(
                    new Rewording.Piece("REMOVED", "研究"),
                    new Rewording.Piece("ADDED", "完成"),
                    new Rewording.Piece("SAME", "修订条例")),
            List.of(new Rewording.Piece("SAME", "Revise the rules")));

    @Test
    void eachSideHasItsOwnWordsAndWhatBothHave() {
        assertThat(rewording.earlier(Language.ZH))
                .extracting(Rewording.Piece::text)
                .containsExactly("研究", "修订条例");
        assertThat(rewording.later(Language.ZH))
                .extracting(Rewording.Piece::text)
                .containsExactly("完成", "修订条例");
        assertThat(rewording.later(Language.EN))
                .extracting(Rewording.Piece::isChanged)
                .containsExactly(false);
    }
}
