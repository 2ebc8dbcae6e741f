package ipstrategy.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Pattern GIVEN = Pattern.compile("\\{[a-zA-Z]+}");

    @ParameterizedTest
    @CsvSource({
        "ipstrategy.console.page.Words, msg",
        "ipstrategy.console.page.Sights, see",
        "ipstrategy.console.page.Works, work",
        "ipstrategy.console.measure.Doings, doing",
        "ipstrategy.console.audit.AuditWords, aud",
        "ipstrategy.console.administration.AdministrationWords, adm",
        "ipstrategy.console.importing.ImportWords, imp",
        "ipstrategy.console.figure.FigureWords, fig",
        "ipstrategy.console.release.ReleaseWords, rel",
        "ipstrategy.console.mail.MailWords, mail",
        "ipstrategy.console.comparing.DataWords, cmp",
        "ipstrategy.console.definition.DefinitionWords, terms",
        "ipstrategy.console.aiming.TargetWords, aims",
        "ipstrategy.console.filing.Phrases, fill",
        "ipstrategy.console.conference.Motions, conf",
        "ipstrategy.console.evaluation.Judgements, eval",
        "ipstrategy.console.round.Yearly, prov",
        "ipstrategy.console.lineage.Descent, line",
        "ipstrategy.console.office.OfficeWords, office",
        "ipstrategy.console.supervision.LadderWords, ladder",
        "ipstrategy.console.draft.DraftWords, drafts"
    })
    void englishIsComplete(Class<?> bundle, String name) throws IOException {
        Properties english = new Properties();
        try (InputStream file = bundle.getResourceAsStream("/messages/" + name + "_en.properties")) {
            english.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(Arrays.stream(bundle.getMethods()).map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (Method word : bundle.getMethods()) {
            assertThat(GIVEN.matcher(english.getProperty(word.getName()))
                            .results()
                            .map(each -> each.group()))
                    .as("what %s is given", word.getName())
                    .containsExactlyInAnyOrderElementsOf(
                            GIVEN.matcher(word.getAnnotation(Message.class).value())
                                    .results()
                                    .map(each -> each.group())
                                    .toList());
        }
    }
}
