package ipstrategy.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Parts of pages are not seen by the checker of whole pages, so what stands in them is read here.
class AttributesTest {

    private static final Path TEMPLATES = RepositoryRoot.resolve("services/console/src/main/resources/templates");
    private static final Path SCRIPT = RepositoryRoot.resolve("services/console/src/main/resources/web/app/app.js");

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern CODE = Pattern.compile("(?s)<(code|pre)\\b.*?</\\1>");
    private static final Pattern NAME = Pattern.compile("KiB|SHA-256|SDMX REST 2|DCAT-AP 3|JSON-LD");
    private static final Pattern WORD = Pattern.compile(">[^<>]*([A-Za-z]{2,}|\\p{IsHan})[^<>]*<"
            + "|\\b(title|placeholder|alt|aria-label)=\"[^\"]*([a-z]{2,}|\\p{IsHan})");

    private static final Pattern CHINESE =
            Pattern.compile("[\\x{2E80}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{FE30}-\\x{FE4F}\\x{FF00}-\\x{FFEF}]");

    private static List<String> having(String forbidden) throws IOException {
        Pattern pattern = Pattern.compile(forbidden);
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (pattern.matcher(Files.readString(file)).find()) {
                    found.add(TEMPLATES.relativize(file).toString());
                }
            }
        }
        return found;
    }

    @Test
    void whatAScriptReadsIsWrittenAsData() throws IOException {
        assertThat(having("\\shx-[a-z]")).isEmpty();
    }

    @Test
    void nothingIsStyledOrScriptedInPlace() throws IOException {
        assertThat(having("\\s(style|on[a-z]+)=\"|<(style|script)\\b|javascript:"))
                .isEmpty();
    }

    /// What people wrote, and what others sent, is always escaped.
    @Test
    void nothingIsPutIntoAPageAsItIs() throws IOException {
        assertThat(having("\\.(raw|safe)\\b|RawString")).isEmpty();
    }

    /// What is not a name, a unit or a format is said by a bundle of words.
    @Test
    void noWordStandsInATemplateItself() throws IOException {
        List<String> said = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bare = bare(Files.readString(file));
                WORD.matcher(bare)
                        .results()
                        .map(found -> TEMPLATES.relativize(file) + ": " + found.group())
                        .forEach(said::add);
            }
        }
        assertThat(said).isEmpty();
    }

    /// What stands in a template itself is shown in both languages, and a full stop of one is none of the other.
    @Test
    void noSignOfOneLanguageStandsInATemplateItself() throws IOException {
        List<String> signs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = TEMPLATES.relativize(file).toString();
                signs(Files.readString(file)).forEach(sign -> signs.add(name + ": " + sign));
            }
        }
        assertThat(signs).isEmpty();
    }

    @Test
    void aSignOfOneLanguageIsFound() {
        assertThat(signs("<p>{each.text}（{each.maximum}）</p>")).containsExactly("（", "）");
        assertThat(signs("{cmp:why}{#if cdi:visit.language.code == 'zh'}：{#else}: {/if}"))
                .containsExactly("：");
        assertThat(signs("<td>年</td>")).containsExactly("年");
        assertThat(signs("<td title=\"{say.of('（')}\">— · ● “x” {cmp:why}</td>"))
                .isEmpty();
    }

    private static List<String> signs(String template) {
        return CHINESE.matcher(bare(template)).results().map(MatchResult::group).toList();
    }

    /// A template without what is inserted, what is to be typed elsewhere, and names that no language changes.
    private static String bare(String template) {
        String bare = template;
        for (Pattern each : List.of(EXPRESSION, EXPRESSION, CODE, NAME)) {
            bare = each.matcher(bare).replaceAll(" ");
        }
        return bare;
    }

    /// A script says only what a template of the page holds ready.
    @Test
    void noWordStandsInTheScript() throws IOException {
        assertThat(Files.readString(SCRIPT))
                .doesNotContainPattern("\\p{IsHan}")
                .doesNotContainPattern("\\.(textContent|innerText|innerHTML)\\b|\\b(alert|confirm|prompt)\\(");
    }
}
