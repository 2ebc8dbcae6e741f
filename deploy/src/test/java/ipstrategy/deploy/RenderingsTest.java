package ipstrategy.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every overlay, and every component upon one, against all rules. What each rule catches is shown by
/// [PlantedRenderingsTest].
class RenderingsTest {

    static Stream<Arguments> everythingByEveryRule() {
        return Kustomize.ALL.stream().flatMap(name -> Stream.of(Rule.values()).map(rule -> Arguments.of(name, rule)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everythingByEveryRule")
    void whatIsDeployedKeepsEveryRule(String name, Rule rule) {
        List<String> advice = rule.advice(Kustomize.render(name));

        assertThat(advice).withFailMessage(() -> String.join("\n", advice)).isEmpty();
    }
}
