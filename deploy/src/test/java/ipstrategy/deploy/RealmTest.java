package ipstrategy.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The realm that is brought into a cluster is that of one machine, without what everybody knows.
class RealmTest {

    private static final Pattern OPEN = Pattern.compile("\\$\\{([A-Z_]+)}");

    @Test
    void itHasNoDemoUsersAndNoSecretsAndNamesThePublicAddress() throws Exception {
        JsonNode brought = new ObjectMapper().readTree(realm("https://ip.example.org"));
        String realm = brought.at("/spec/realm").toString();

        assertThat(realm).doesNotContain("demo", "localhost", "\"credentials\"").contains("https://ip.example.org/*");
        assertThat(brought.at("/spec/realm/users").findValuesAsText("username"))
                .containsExactlyInAnyOrder("service-account-platform", "service-account-registrar");
        assertThat(brought.at("/spec/realm/clients").findValuesAsText("clientId"))
                .containsExactlyInAnyOrder("console", "platform", "registrar");
    }

    @Test
    void whatItLeavesOpenIsFilledInFromSecretsThatAreThere() throws Exception {
        JsonNode brought = new ObjectMapper().readTree(realm("https://ip.example.org"));
        List<String> open = new ArrayList<>();
        OPEN.matcher(brought.at("/spec/realm").toString()).results().forEach(found -> open.add(found.group(1)));

        assertThat(open).isNotEmpty();
        for (String name : open) {
            JsonNode secret = brought.at("/spec/placeholders/" + name + "/secret");
            assertThat(secret.path("key").asText()).isEqualTo("secret");
            assertThat(Kustomize.render("national")
                            .find("ExternalSecret", secret.path("name").asText()))
                    .as(name)
                    .isPresent();
        }
    }

    @Test
    void forTryingDemoUsersComeAlong() throws Exception {
        assertThat(realm("--demo", "http://localhost:8080")).contains("officer-sipo", "integrator-demo");
    }

    /// In containers Keycloak imports it from a file, in which the secrets stand.
    @Test
    void inContainersItIsTheSameWithItsSecretsFilledIn(@TempDir Path folder) throws Exception {
        JsonNode composed = composed(folder.resolve("secrets"));

        assertThat(composed.toString()).doesNotContain("demo", "localhost", "IPSTRATEGY_", "\"credentials\"");
        assertThat(composed.findValuesAsText("directAccessGrantsEnabled")).containsOnly("false");
        assertThat(without(composed, "secret"))
                .isEqualTo(without(new ObjectMapper().readTree(realm("--alone", "https://ip.example.org")), "secret"));
        assertThat(composed.path("clients").findValuesAsText("secret"))
                .hasSize(2)
                .allMatch(secret -> secret.matches("[0-9a-f]{64}"))
                .doesNotHaveDuplicates();
        assertThat(Files.readString(folder.resolve("secrets/profile.env"))).isEqualTo("QUARKUS_PROFILE=prod\n");
    }

    @Test
    void inContainersDemoUsersComeAlongWhereTheyAreAskedFor(@TempDir Path folder) throws Exception {
        assertThat(composed(folder.resolve("secrets"), "--demo-users").toString())
                .contains("officer-sipo", "integrator-demo")
                .doesNotContain("IPSTRATEGY_");
        assertThat(Files.readString(folder.resolve("secrets/profile.env"))).isEqualTo("QUARKUS_PROFILE=dev\n");
    }

    private static JsonNode without(JsonNode realm, String field) {
        JsonNode copy = realm.deepCopy();
        copy.path("clients").forEach(client -> ((ObjectNode) client).remove(field));
        return copy;
    }

    private static JsonNode composed(Path secrets, String... arguments) throws IOException, InterruptedException {
        // Where there is no python3 it ends here, and says so.
        realm("--alone", "https://ip.example.org");
        List<String> command = new ArrayList<>(List.of("containers/secrets"));
        command.addAll(List.of(arguments));
        run(command, Map.of("SECRETS", secrets.toString(), "PUBLIC_URL", "https://ip.example.org"));
        return new ObjectMapper().readTree(Files.readString(secrets.resolve("realm.json")));
    }

    private static String realm(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "k8s/realm"));
        command.addAll(List.of(arguments));
        return run(command, Map.of());
    }

    private static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path root = RepositoryRoot.path();
        Process process;
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException noPython) {
            String sentence = "NOT CHECKED: k8s/realm. There is no python3.";
            System.err.println(sentence);
            return System.getenv("CI") == null ? abort(sentence) : fail(sentence, noPython);
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
