package ipstrategy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"zh,ZH", "zh-TW,ZH", "en,EN", "en-GB,EN", "fr,ZH"})
    void aCallerIsAnsweredInTheirLanguageAndElseInChinese(String tag, Language language) {
        assertThat(Language.of(List.of(Locale.forLanguageTag(tag)))).isEqualTo(language);
    }

    @Test
    void theFirstLanguageThatThePlatformSpeaksWins() {
        assertThat(Language.of(List.of(Locale.FRENCH, Locale.ENGLISH, Locale.CHINESE)))
                .isEqualTo(Language.EN);
        assertThat(Language.of(List.of())).isEqualTo(Language.ZH);
    }

    @Test
    void aTextIsNeverWithoutOneOfItsLanguages() {
        assertThat(new Text("灯", "lamp").in(Language.ZH)).isEqualTo("灯");
        assertThat(new Text("灯", "lamp").in(Language.EN)).isEqualTo("lamp");
        assertThatThrownBy(() -> new Text("", "lamp")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Text("灯", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
