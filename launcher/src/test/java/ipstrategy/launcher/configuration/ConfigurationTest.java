package ipstrategy.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final Path PAGE = RepositoryRoot.resolve("docs/CONFIGURATION.md");

    /// `-Dconfiguration.write` writes the page instead of comparing it.
    private static final boolean WRITE = System.getProperty("configuration.write") != null;

    private static Offered offered;

    @BeforeAll
    static void read() throws Exception {
        offered = new Offered(RepositoryRoot.path());
    }

    @Test
    void thePageIsWhatTheCodeReads() throws Exception {
        if (WRITE) {
            Files.writeString(PAGE, offered.document());
        }
        assertThat(Files.readString(PAGE))
                .as("the code reads something else than docs/CONFIGURATION.md says: write it anew, as the page"
                        + " says, and commit it")
                .isEqualTo(offered.document());
    }

    @Test
    void everySettingIsExplainedInASentence() {
        assertThat(offered.all())
                .hasSizeGreaterThan(60)
                .allSatisfy(setting -> assertThat(setting.isSaid())
                        .as("say in a /// comment what %s is", setting.property())
                        .isTrue());
    }

    @Test
    void everySettingHasAReader() {
        assertThat(offered.all())
                .allSatisfy(setting ->
                        assertThat(setting.readers()).as(setting.property()).isNotEmpty());
    }

    @Test
    void whateverIsSetOrToldSomewhereStandsInTheTable() throws Exception {
        assertThat(offered.missing())
                .as("a slip, or to be explained in settings-of-libraries.properties")
                .isEmpty();
    }

    @Test
    void whatACommentDoesNotSayIsFound(@TempDir Path folder) throws Exception {
        Path planted = Files.writeString(folder.resolve("LampConfig.java"), """
                @ConfigMapping(prefix = "ipstrategy.lamps")
                interface LampConfig {
                    @WithDefault("3")
                    int howMany();

                    /// How long each lamp
                    /// burns.
                    Duration burning();

                    Optional<Shade> shade();

                    Map<String, Shade> shades();

                    interface Shade extends Glass {
                        /// Of which colour it is.
                        List<String> colours();
                    }

                    interface Glass {
                        /// How thick it is.
                        @WithDefault("2")
                        int thickness();
                    }
                }
                """);
        List<Setting> settings = Declared.in(List.of(planted), Set.of("services"));

        assertThat(settings)
                .extracting(Setting::property)
                .containsExactly(
                        "ipstrategy.lamps.how-many",
                        "ipstrategy.lamps.burning",
                        "ipstrategy.lamps.shade.thickness",
                        "ipstrategy.lamps.shade.colours",
                        "ipstrategy.lamps.shades.*.thickness",
                        "ipstrategy.lamps.shades.*.colours");
        assertThat(settings).extracting(Setting::isSaid).containsExactly(false, true, true, true, true, true);
        assertThat(settings.get(0).row())
                .isEqualTo("| `IPSTRATEGY_LAMPS_HOW_MANY` |  | whole number | `3` | services |");
        assertThat(settings.getLast().variable()).isEqualTo("IPSTRATEGY_LAMPS_SHADES_<NAME>_COLOURS");
    }

    @Test
    void aParameterIsExplainedByTheConstructor(@TempDir Path folder) throws Exception {
        Path planted = Files.writeString(folder.resolve("Lamp.java"), """
                class Lamp {
                    /// @param watts how bright it is
                    Lamp(@ConfigProperty(name = "ipstrategy.watts", defaultValue = "60") int watts,
                         @ConfigProperty(name = "ipstrategy.volts") Optional<String> volts) {}
                }
                """);
        assertThat(Declared.in(List.of(planted), Set.of("gateway")))
                .extracting(Setting::row)
                .containsExactly(
                        "| `IPSTRATEGY_WATTS` | How bright it is. | whole number | `60` | gateway |",
                        "| `IPSTRATEGY_VOLTS` |  | text |  | gateway |");
    }
}
