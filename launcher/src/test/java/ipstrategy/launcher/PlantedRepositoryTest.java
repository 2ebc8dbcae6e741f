package ipstrategy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Shows that each rule of [RepositoryTest] can fail, in a small checkout with two services where one thing is wrong.
class PlantedRepositoryTest {

    private static final String PORTS = """
            private static final int FIRST_SERVICE = 8101;
            static final List<String> SERVICES =
                    List.of("patents", "trademarks");
            """;

    private static final String TABLE = """
            # A platform
            ## Services
            | [patents](services/patents/README.md) | 8101 | inventions |
            | [trademarks](services/trademarks/README.md) | 8102 | marks |
            """;

    @TempDir
    Path root;

    private ModuleRules modules;
    private WritingRules writing;

    @BeforeEach
    void aLawfulCheckout() throws IOException {
        modules = new ModuleRules(new Checkout(root));
        writing = new WritingRules(new Checkout(root));
        for (String service : List.of("patents", "trademarks")) {
            write("services/" + service + "/pom.xml", "<project/>");
            write("services/" + service + "/README.md", "# " + service);
            write(rulesOf("services", service), "ArchTests.in(ServiceRules.class)");
        }
        write("pom.xml", "<module>services</module><module>platform/web</module><module>journeys</module>");
        write("platform/web/pom.xml", "<project/>");
        write("services/pom.xml", "<modules><module>patents</module><module>trademarks</module></modules>");
        write("seeds/services.yaml", "# all\n- {code: patents, name: {}}\n- code: trademarks\n");
        write(ServiceList.LAUNCHER.file(), PORTS);
        write(ServiceList.COMPOSE.file(), "IPSTRATEGY_FOLLOWING_SOURCES: patents,trademarks\n");
        write("run", "for service in patents trademarks; do");
        write(ServiceList.GATEWAY.file(), """
                gateway.names=patents,trademarks
                gateway.services.patents.url=http://127.0.0.1:8101
                gateway.services.trademarks.url=http://127.0.0.1:8102
                """);
        write(ServiceList.HOUSE.file(), "SERVICES(\"patents\", \"trademarks\"),");
        write(ServiceList.JOURNEYS.file(), """
                <artifactId>patents</artifactId><version>${project.version}</version><type>pom</type>
                <artifactId>trademarks</artifactId><version>${project.version}</version><type>pom</type>
                <artifactId>gateway</artifactId><version>${project.version}</version><type>pom</type>
                """);
        write("README.md", TABLE);
        write("README.zh-CN.md", TABLE);
        write("docs/adr/001-one.md", "# One");
        write("docs/ARCHITECTURE.md", "Decided: [one](adr/001-one.md).");
    }

    @Test
    void aLawfulCheckoutPassesEveryRule() {
        assertThat(Stream.of(
                                modules.everyListNamesEveryServiceOnce(),
                                modules.everyPortIsTheLaunchers(),
                                modules.everyServiceHasAReadme(),
                                modules.everyModuleIsBuilt(),
                                modules.everyModuleRunsTheRulesOfTheHouse(),
                                writing.everyPublicTypeSaysWhatItIs(),
                                writing.noFileKnowsAMachine(),
                                writing.bothReadmesHaveTheSameHeadings(),
                                writing.everyDecisionIsLinked(),
                                writing.everyLinkLeadsSomewhere())
                        .flatMap(List::stream))
                .isEmpty();
    }

    @Test
    void aNewServiceIsMissedInEveryList() throws IOException {
        write("services/varieties/pom.xml", "<project/>");

        assertThat(modules.everyListNamesEveryServiceOnce())
                .hasSameSizeAs(ServiceList.values())
                .allMatch(advice -> advice.contains("does not name varieties: "));
        assertThat(modules.everyServiceHasAReadme()).singleElement().asString().contains("varieties/README.md");
    }

    @ParameterizedTest
    @EnumSource
    void aListThatNamesAStrangerIsTold(ServiceList list) throws IOException {
        change(list.file(), "trademarks", "strangers");

        assertThat(modules.everyListNamesEveryServiceOnce())
                .anyMatch(advice -> advice.startsWith(list.file() + " does not name trademarks: "))
                .anyMatch(advice -> advice.startsWith(list.file() + " names strangers, "));
    }

    @ParameterizedTest
    @EnumSource
    void aListThatNamesAServiceTwiceIsTold(ServiceList list) throws IOException {
        change(list.file(), "trademarks", "patents");

        assertThat(modules.everyListNamesEveryServiceOnce())
                .contains(list.file() + " names patents more than once: leave one of them");
    }

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY", "README", "CHINESE_README"})
    void aPortThatIsNotTheLaunchersIsTold(ServiceList list) throws IOException {
        change(list.file(), "8102", "8109");

        assertThat(modules.everyPortIsTheLaunchers())
                .singleElement()
                .asString()
                .startsWith(list.file() + " must say ")
                .endsWith("8102, the launcher's port, and says 8109");
    }

    @Test
    void aModuleThatIsNotBuiltIsTold() throws IOException {
        write("gateway/pom.xml", "<project/>");
        write("capabilities/measures/pom.xml", "<project/>");

        assertThat(modules.everyModuleIsBuilt())
                .hasSize(2)
                .anyMatch(advice -> advice.startsWith("pom.xml does not name gateway: "))
                .anyMatch(advice -> advice.startsWith("pom.xml does not name capabilities/measures: "));
    }

    @Test
    void aModuleThatRunsNoRulesIsTold() throws IOException {
        write("capabilities/measures/pom.xml", "<project/>");
        change(rulesOf("services", "patents"), "ServiceRules", "FewRules");

        assertThat(modules.everyModuleRunsTheRulesOfTheHouse())
                .hasSize(2)
                .anyMatch(advice -> advice.startsWith(rulesOf("capabilities", "measures") + " does not run the rules"))
                .anyMatch(advice -> advice.startsWith(rulesOf("services", "patents") + " does not run the rules"));
    }

    @Test
    void aPublicTypeWithoutACommentIsTold() throws IOException {
        write("platform/web/src/main/java/Lamp.java", "package web;\n\n@Light\npublic final class Lamp {}\n");
        write("platform/web/src/main/java/Lit.java", "package web;\n\n/// A lamp.\n@Light\npublic record Lit() {}\n");
        write("platform/web/src/main/java/Dark.java", "package web;\n\nclass Dark {}\n");

        assertThat(writing.everyPublicTypeSaysWhatItIs())
                .singleElement()
                .asString()
                .startsWith("platform/web/src/main/java/Lamp.java has a public type without a /// comment");
    }

    @Test
    void aPathOfAMachineIsTold() throws IOException {
        String path = "/" + "work/";
        write("bench/startup", "cd " + path + "main\n");
        write("bench/target/out", "cd " + path + "main\n");
        write("bench/relative", "cd bench" + path + "\n");

        assertThat(writing.noFileKnowsAMachine()).singleElement().asString().startsWith("bench/startup holds " + path);
    }

    @Test
    void aHeadingInOneLanguageOnlyIsTold() throws IOException {
        change("README.zh-CN.md", "## Services", "Services");

        assertThat(writing.bothReadmesHaveTheSameHeadings())
                .containsExactly("README.md has headings of the levels [1, 2] and README.zh-CN.md of the levels [1]:"
                        + " say the same in both");
    }

    @Test
    void aDecisionThatNobodyLinksIsTold() throws IOException {
        write("docs/adr/002-two.md", "# Two");

        assertThat(writing.everyDecisionIsLinked())
                .containsExactly("docs/ARCHITECTURE.md does not link adr/002-two.md: tell there what it decides");
    }

    @Test
    void aLinkToNothingIsTold() throws IOException {
        write("docs/STYLE.md", "[here](../README.md#services) [gone](GONE.md) [far](https://example.org/x)");

        assertThat(writing.everyLinkLeadsSomewhere())
                .containsExactly("docs/STYLE.md links GONE.md, which is not there: mend the link");
    }

    private static String rulesOf(String part, String module) {
        return part + "/" + module + "/src/test/java/ipstrategy/" + module + "/ArchitectureTest.java";
    }

    private void change(String file, String from, String to) throws IOException {
        write(file, Files.readString(root.resolve(file)).replace(from, to));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
