package ipstrategy.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

    private static String realm(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "k8s/realm"));
        command.addAll(List.of(arguments));
        Path root = RepositoryRoot.path();
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
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
