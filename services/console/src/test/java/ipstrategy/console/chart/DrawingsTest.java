package ipstrategy.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever cannot see a drawing reads what it shows: in a sentence, and in a table.
class DrawingsTest {

    private static final Path TEMPLATES = RepositoryRoot.resolve("services/console/src/main/resources/templates");

    /// A drawing with its axes or places; a legend's marks, a bar and a ring in a line of text say a single number.
    private static final Pattern DRAWING = Pattern.compile("<svg class=\"(chart|bars|tiles)\"");

    private static Map<String, String> drawn() throws IOException {
        Map<String, String> drawn = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String template = Files.readString(file);
                if (DRAWING.matcher(template).find()) {
                    drawn.put(TEMPLATES.relativize(file).toString(), template);
                }
            }
        }
        return drawn;
    }

    @Test
    void everyDrawingStandsInAFigureWithItsDescriptionAndItsTable() throws IOException {
        assertThat(drawn().keySet())
                .containsExactly(
                        "office/office.html",
                        "region/regions.html",
                        "tags/comparisonchart.html",
                        "tags/coursechart.html");
        drawn().forEach((name, template) -> {
            Matcher drawing = DRAWING.matcher(template);
            while (drawing.find()) {
                int begins = template.lastIndexOf("<figure", drawing.start());
                int ends = template.indexOf("</figure>", drawing.start());
                assertThat(begins).as("the figure around a drawing of %s", name).isNotNegative();
                String figure = template.substring(begins, ends);
                assertThat(figure).as(name).containsOnlyOnce("<figcaption");
                assertThat(List.of("<table", "{#seriestable")).as(name).anyMatch(figure::contains);
            }
        });
    }
}
