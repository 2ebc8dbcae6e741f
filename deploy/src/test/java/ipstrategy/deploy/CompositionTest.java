package ipstrategy.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds what composes the platform on one machine against its rules, and shows that each catches what is planted.
class CompositionTest {

    /// @param what it is, for whoever reads the results
    /// @param named what the advice must name
    private record Planted(CompositionRule rule, String what, Consumer<Composition> planting, String named) {

        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsComposedKeepsEveryRule(CompositionRule rule) {
        List<String> advice = rule.advice(Composition.read());

        assertThat(advice).withFailMessage(() -> String.join("\n", advice)).isEmpty();
    }

    static Stream<Planted> violations() {
        return Stream.of(
                new Planted(
                        CompositionRule.EVERY_DEPLOYABLE_IS_THERE,
                        "a service that is there only when it is asked for",
                        all -> all.container("copyright").putArray("profiles").add("more"),
                        "it should be"),
                new Planted(
                        CompositionRule.CONTAINERS_ARE_RESTRICTED,
                        "an image that may be written into",
                        all -> all.container("patents").put("read_only", false),
                        "patents may write into its image"),
                new Planted(
                        CompositionRule.CONTAINERS_ARE_RESTRICTED,
                        "a capability",
                        all -> all.container("gateway").putArray("cap_add").add("NET_ADMIN"),
                        "gateway keeps capabilities"),
                new Planted(
                        CompositionRule.CONTAINERS_ARE_RESTRICTED,
                        "privileges to be gained",
                        all -> all.container("keycloak").remove("security_opt"),
                        "keycloak may gain privileges"),
                new Planted(
                        CompositionRule.CONTAINERS_ARE_RESTRICTED,
                        "the network of the machine",
                        all -> all.container("prometheus").put("network_mode", "host"),
                        "prometheus has network_mode"),
                new Planted(
                        CompositionRule.CONTAINERS_ARE_RESTRICTED,
                        "the engine itself",
                        all -> ((ArrayNode) all.container("console").path("volumes"))
                                .add("/var/run/docker.sock:/var/run/docker.sock"),
                        "console may write to its machine"),
                new Planted(
                        CompositionRule.LIMITS_ARE_SET_AND_MEASURED,
                        "processes without end",
                        all -> limits(all, "grafana").remove("pids"),
                        "grafana has no limit of pids"),
                new Planted(
                        CompositionRule.LIMITS_ARE_SET_AND_MEASURED,
                        "less memory than it holds",
                        all -> limits(all, "patents").put("memory", "64M"),
                        "docs/MEASUREMENTS.md"),
                new Planted(
                        CompositionRule.LIMITS_ARE_SET_AND_MEASURED,
                        "logs that fill the disk",
                        all -> all.container("gateway").remove("logging"),
                        "gateway writes logs without end"),
                new Planted(
                        CompositionRule.IMAGES_ARE_PINNED,
                        "the latest image",
                        all -> all.container("grafana").put("image", "${GRAFANA_IMAGE:-grafana/grafana:latest}"),
                        "grafana runs"),
                new Planted(
                        CompositionRule.IMAGES_ARE_PINNED,
                        "an image without a version",
                        all -> all.container("postgres").put("image", "postgres"),
                        "postgres runs postgres"),
                new Planted(
                        CompositionRule.IMAGES_ARE_PINNED,
                        "a service that is another one",
                        all -> ((ObjectNode) all.container("patents").at("/build/args"))
                                .put("DEPLOYABLE", "services/copyright"),
                        "another program than services/patents"),
                new Planted(
                        CompositionRule.IMAGES_ARE_PINNED,
                        "a base that moves",
                        all -> replace(all, Composition.DOCKERFILE, "debian:trixie-slim", "debian:latest"),
                        "begins with debian:latest"),
                new Planted(
                        CompositionRule.IMAGES_RUN_AS_NOBODY,
                        "root in our images",
                        all -> replace(all, Composition.DOCKERFILE, "USER 10001:10001", "USER root"),
                        "Dockerfile ends as"),
                new Planted(
                        CompositionRule.IMAGES_RUN_AS_NOBODY,
                        "a shell before the program",
                        all -> replace(all, Composition.DOCKERFILE, "ENTRYPOINT [", "ENTRYPOINT exec ["),
                        "by a shell"),
                new Planted(
                        CompositionRule.IMAGES_RUN_AS_NOBODY,
                        "root in a container",
                        all -> all.container("jaeger").put("user", "0:0"),
                        "jaeger is told to be root"),
                new Planted(
                        CompositionRule.THE_GATEWAY_ALONE_IS_PUBLISHED,
                        "a database for everybody",
                        all -> all.container("postgres").putArray("ports").add("127.0.0.1:5432:5432"),
                        "postgres is published"),
                new Planted(
                        CompositionRule.THE_GATEWAY_ALONE_IS_PUBLISHED,
                        "a gateway beyond this machine",
                        all -> all.container("gateway").putArray("ports").add("8080:8080"),
                        "beyond this machine"),
                new Planted(
                        CompositionRule.THE_GATEWAY_ALONE_IS_PUBLISHED,
                        "numbers for everybody",
                        all -> all.container("gateway").putArray("ports").add("127.0.0.1:9000:9000"),
                        "shows its health"),
                new Planted(
                        CompositionRule.STARTS_WAIT_FOR_HEALTH,
                        "a service that does not wait for its database",
                        all -> all.container("patents").remove("depends_on"),
                        "patents does not wait until postgres is healthy"),
                new Planted(
                        CompositionRule.STARTS_WAIT_FOR_HEALTH,
                        "a gateway that waits for a start and not for health",
                        all -> all.container("gateway")
                                .withObject("/depends_on/console")
                                .put("condition", "service_started"),
                        "gateway does not wait until console is healthy"),
                new Planted(
                        CompositionRule.STARTS_WAIT_FOR_HEALTH,
                        "images that say nothing of their health",
                        all -> replace(all, Composition.DOCKERFILE, "HEALTHCHECK ", "#"),
                        "Dockerfile has no HEALTHCHECK"),
                new Planted(
                        CompositionRule.FILES_ARE_KEPT,
                        "evidence in the volume of another",
                        all -> all.container("patents")
                                .putArray("volumes")
                                .add("copyright:/data")
                                .add("/tmp"),
                        "patents does not keep its files"),
                new Planted(
                        CompositionRule.FILES_ARE_KEPT,
                        "a database that lives as long as its container",
                        all -> all.compose().withObject("/volumes").remove("database"),
                        "database, which is no volume"),
                new Planted(
                        CompositionRule.SECRETS_ARE_FILES_OF_ONE,
                        "a password in the environment",
                        all -> environment(all, "patents").put("QUARKUS_DATASOURCE_PASSWORD", "planted"),
                        "QUARKUS_DATASOURCE_PASSWORD where everybody can read it"),
                new Planted(
                        CompositionRule.SECRETS_ARE_FILES_OF_ONE,
                        "the secrets of another",
                        all -> all.container("copyright").putArray("secrets").add("patents.properties"),
                        "patents.properties is shown to"),
                new Planted(
                        CompositionRule.SETTINGS_ARE_READ,
                        "a setting that is mistyped",
                        all -> environment(all, "patents").put("IPSTRATEGY_FOLOWING_GATEWAY", "http://gateway:8080"),
                        "IPSTRATEGY_FOLOWING_GATEWAY"),
                new Planted(
                        CompositionRule.SETTINGS_ARE_READ,
                        "a setting of Keycloak that is mistyped",
                        all -> environment(all, "keycloak").put("KC_DB_POOL_MAXIMUM", "20"),
                        "KC_DB_POOL_MAXIMUM"),
                new Planted(
                        CompositionRule.SETTINGS_ARE_COMPLETE,
                        "a setting that was forgotten",
                        all -> environment(all, "patents").remove("IPSTRATEGY_FOLLOWING_GATEWAY"),
                        "patents is not told IPSTRATEGY_FOLLOWING_GATEWAY"),
                new Planted(
                        CompositionRule.SETTINGS_ARE_COMPLETE,
                        "a secret that nobody draws",
                        all -> replace(all, Composition.SECRETS, "console.session.secret=", "console.session="),
                        "CONSOLE_SESSION_SECRET"),
                new Planted(
                        CompositionRule.SETTINGS_ARE_COMPLETE,
                        "a service that the gateway looks for elsewhere",
                        all -> environment(all, "gateway").put("GATEWAY_SERVICES_PATENTS_URL", "http://copyright:8080"),
                        "where patents is"),
                new Planted(
                        CompositionRule.CONNECTIONS_FIT,
                        "fewer connections than may be open",
                        all -> replaceIn((ArrayNode) all.container("postgres").path("command"), "max_connections=100"),
                        "takes 100 connections"),
                new Planted(
                        CompositionRule.CONNECTIONS_FIT,
                        "a pool of Keycloak that nobody bounds",
                        all -> environment(all, "keycloak").remove("KC_DB_POOL_MAX_SIZE"),
                        "takes 200 connections"),
                new Planted(
                        CompositionRule.EVERYTHING_IS_WATCHED,
                        "a console that nobody reads",
                        all -> replace(all, Composition.PROMETHEUS, "          - console:9000\n", ""),
                        "does not read console"),
                new Planted(
                        CompositionRule.EVERYTHING_IS_WATCHED,
                        "numbers of which nobody knows whose they are",
                        all -> replace(all, Composition.PROMETHEUS, "target_label: deployable", "target_label: who"),
                        "as deployable"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aRuleCatchesWhatIsPlanted(Planted planted) {
        Composition read = Composition.read();
        Composition composition = new Composition(read.compose().deepCopy(), new TreeMap<>(read.files()));
        assertThat(planted.rule().advice(composition)).isEmpty();

        planted.planting().accept(composition);

        assertThat(planted.rule().advice(composition))
                .anySatisfy(advice -> assertThat(advice).contains(planted.named()));
    }

    @Test
    void noRuleIsWithoutAPlantedViolation() {
        assertThat(violations().map(Planted::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(CompositionRule.values()));
    }

    private static ObjectNode limits(Composition all, String name) {
        return (ObjectNode) all.container(name).at("/deploy/resources/limits");
    }

    private static ObjectNode environment(Composition all, String name) {
        return (ObjectNode) all.container(name).path("environment");
    }

    private static void replace(Composition all, String file, String written, String planted) {
        assertThat(all.file(file)).contains(written);
        all.files().put(file, all.file(file).replace(written, planted));
    }

    private static void replaceIn(ArrayNode command, String planted) {
        for (int i = 0; i < command.size(); i++) {
            if (command.path(i).asText().startsWith("max_connections=")) {
                command.set(i, planted);
            }
        }
    }
}
