package ipstrategy.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Parts of pages are not seen by the checker of whole pages, so what stands in them is read here.
class AttributesTest {

    private static final Path TEMPLATES = RepositoryRoot.resolve("services/console/src/main/resources/templates");

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
}
