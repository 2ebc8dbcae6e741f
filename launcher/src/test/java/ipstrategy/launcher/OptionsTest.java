package ipstrategy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {

    private static final Settings DEFAULTS = Settings.of(Path.of("/project"));

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), DEFAULTS);
    }

    @Test
    void withoutOptionsThePlatformIsTheOneOfTheProjectsFolder() {
        assertThat(parse()).isEqualTo(new Options.Asked(DEFAULTS));
        assertThat(DEFAULTS.data()).isEqualTo(Path.of("/project/.data"));
        assertThat(DEFAULTS.ports().gateway()).isEqualTo(8080);
    }

    @Test
    void everyOptionIsHeard() {
        Settings asked = DEFAULTS.withFresh().withPortOffset(100).withData(Path.of("/elsewhere"));
        assertThat(parse("--data", "/elsewhere", "--fresh", "--port-offset", "100"))
                .isEqualTo(new Options.Asked(asked));
    }

    @Test
    void theOffsetMovesEveryPortAndNoTwoMeet() {
        assertThat(new Ports(100).all().values())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(8180, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8280, 9280);
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(parse("--fersh"))
                .isEqualTo(new Options.Mistake("There is no option --fersh; ./run --help tells which there are."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "-1", "23001", "999999999999"})
    void anOffsetThatIsNoneIsRefused(String offset) {
        assertThat(parse("--port-offset", offset)).isInstanceOf(Options.Mistake.class);
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThat(parse("--port-offset")).isInstanceOf(Options.Mistake.class);
        assertThat(parse("--data")).isInstanceOf(Options.Mistake.class);
    }
}
