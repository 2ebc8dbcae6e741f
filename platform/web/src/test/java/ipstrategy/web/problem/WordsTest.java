package ipstrategy.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.web.Language;
import ipstrategy.web.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern GAP = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemHasATitleAndADetailInBothLanguages(ProblemType type) throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            assertThat(words(language)).containsKeys("title." + type.slug(), "detail." + type.slug());
        }
    }

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSameGaps() throws IOException {
        Properties chinese = words("zh");
        Properties english = words("en");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.stringPropertyNames()
                .forEach(word -> assertThat(gaps(chinese, word)).as(word).isEqualTo(gaps(english, word)));
    }

    @Test
    void noSentenceLosesWordsToAnApostrophe() throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            assertThat(words(language).values())
                    .noneMatch(sentence ->
                            String.valueOf(sentence).replace("''", "").contains("'"));
        }
    }

    @Test
    void aNounIsSaidInTheLanguageOfTheSentence() {
        assertThat(Words.both("detail.no-such", "PROMOTION-2017-999", Words.NOUN + "measure")
                        .en())
                .isEqualTo("There is no measure PROMOTION-2017-999.");
        assertThat(Words.say("detail.no-such", List.of("X-1", "noun.measure"), Language.ZH))
                .contains("措施")
                .contains("X-1");
    }

    @Test
    void whatACallerWroteIsNeverReadAsAPattern() {
        Text said = Words.both("fault.not-one-of", "{1} '{0}'");

        assertThat(said.en()).isEqualTo("must be one of: {1} '{0}'");
    }

    @Test
    void numbersAreSaidWithoutGrouping() {
        assertThat(Words.both("fault.too-long", 4000).en()).isEqualTo("at most 4000 characters");
    }

    @Test
    void aSentenceGivenInFullIsItsOwnWord() {
        assertThat(Words.say("must not be blank", List.of(), Language.EN)).isEqualTo("must not be blank");
    }

    private static List<String> gaps(Properties words, String word) {
        return GAP.matcher(words.getProperty(word))
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Properties words(String language) throws IOException {
        String file = "/ipstrategy/web/words_" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }
}
