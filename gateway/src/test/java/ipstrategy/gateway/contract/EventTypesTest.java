package ipstrategy.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import ipstrategy.testkit.contract.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// That the types of events which the contract names are told. That no others are is minded after every test of a
/// service.
class EventTypesTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z.-]+)\"");
    private static final Pattern TYPE = Pattern.compile("ipstrategy\\.([a-z-]+)\\.([a-z-]+)\\.v1");

    @Test
    void everyTypeStandsOnceAndInItsPlace() {
        assertThat(EventTypes.all()).isSorted().doesNotHaveDuplicates().allMatch(TYPE.asMatchPredicate());
    }

    @Test
    void everyTypeIsToldSomewhere() throws IOException {
        Set<String> said = literals("platform", "capabilities", "services");

        assertThat(EventTypes.all()).allSatisfy(type -> {
            Matcher parts = TYPE.matcher(type);
            assertThat(parts.matches()).isTrue();
            String kind = parts.group(1);
            String deed = parts.group(2);
            boolean whole = said.contains(kind + "." + deed);
            boolean ofTwo = (said.contains(kind) || said.contains(kind + "."))
                    && (said.contains(deed) || said.contains("." + deed));
            assertThat(whole || ofTwo).as(type).isTrue();
        });
    }

    private static Set<String> literals(String... parts) throws IOException {
        Set<String> found = new HashSet<>();
        for (String part : parts) {
            for (Path file : sources(RepositoryRoot.resolve(part))) {
                Matcher literals = LITERAL.matcher(Files.readString(file));
                while (literals.find()) {
                    found.add(literals.group(1));
                }
            }
        }
        return found;
    }

    private static List<Path> sources(Path part) {
        try (Stream<Path> files = Files.walk(part)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && file.toString().contains("/src/main/")
                            && !file.toString().contains("/console/"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
