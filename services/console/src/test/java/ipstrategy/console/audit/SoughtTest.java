package ipstrategy.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Language;
import ipstrategy.console.language.Vocabulary;
import org.junit.jupiter.api.Test;

class SoughtTest {

    @Test
    void everyKindThatIsOfferedHasAWord() {
        assertThat(new Sought().kinds())
                .contains("supervision-step")
                .noneMatch(
                        kind -> Vocabulary.word("audit-kind", kind, Language.ZH).equals(kind));
    }
}
