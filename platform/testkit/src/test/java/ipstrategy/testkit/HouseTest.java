package ipstrategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseTest {

    @ParameterizedTest
    @CsvSource({"platform, PLATFORM", "capabilities, CAPABILITIES", "services, SERVICES"})
    void everyModuleOfTheRepositoryIsNamedInThePlan(String folder, House part) throws IOException {
        // The console stands among the services, and has a part of its own.
        assertThat(modulesIn(RepositoryRoot.resolve(folder)))
                .allMatch(module -> part.modules().contains(module)
                        || House.CONSOLE.modules().contains(module));
    }

    @Test
    void aPackageBelongsToTheModuleBelowTheRoot() {
        assertThat(House.moduleOf("ipstrategy.patents.fees")).isEqualTo("patents");
        assertThat(House.SERVICES.holds("ipstrategy.patents.fees")).isTrue();
        assertThat(House.CAPABILITIES.holds("ipstrategy.patents.fees")).isFalse();
        assertThat(House.SERVICES.holds("org.patents")).isFalse();
        assertThat(House.SERVICES.holds("ipstrategy")).isFalse();
    }

    private static List<String> modulesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("pom.xml")))
                    .map(entry -> entry.getFileName().toString())
                    .toList();
        }
    }
}
