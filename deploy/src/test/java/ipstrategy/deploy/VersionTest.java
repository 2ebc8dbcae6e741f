package ipstrategy.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an image's name in a registry means never changes.
class VersionTest {

    @TempDir
    private Path checkout;

    @BeforeEach
    void aCheckout() throws Exception {
        for (String file : List.of("containers/version", "k8s/images", "k8s/base/kustomization.yaml")) {
            Files.createDirectories(checkout.resolve(file).getParent());
            Files.copy(RepositoryRoot.path().resolve(file), checkout.resolve(file));
        }
        write("1.0.0-SNAPSHOT");
        run("git", "init", "--quiet");
        commit();
    }

    @Test
    void beforeAReleaseEachCommitHasAVersionOfItsOwn() throws Exception {
        String first = run("containers/version");
        write("1.1.0-SNAPSHOT");
        commit();

        assertThat(first).matches("1\\.0\\.0-[0-9a-f]{12}\n");
        assertThat(run("containers/version"))
                .matches("1\\.1\\.0-[0-9a-f]{12}\n")
                .isNotEqualTo(first);
    }

    @Test
    void whatStandsInNoCommitHasNone() throws Exception {
        write("1.2.0-SNAPSHOT");

        assertThat(run("containers/version")).isEmpty();
    }

    @Test
    void aReleaseIsCalledAsItIs() throws Exception {
        write("1.0.0");

        assertThat(run("containers/version")).isEqualTo("1.0.0\n");
    }

    @Test
    void anOverlayRunsAllImagesOfThatVersion() throws Exception {
        String version = run("containers/version").strip();

        assertThat(run("k8s/images", "registry.example.org").lines().skip(1))
                .containsExactlyInAnyOrderElementsOf(Wholes.deployables().stream()
                        .map(name ->
                                "  - {name: ipstrategy/%s, newName: registry.example.org/ipstrategy/%s, newTag: %s}"
                                        .formatted(name, name, version))
                        .toList());
    }

    private void write(String version) throws IOException {
        Files.writeString(
                checkout.resolve("pom.xml"), "<project>\n  <version>%s</version>\n</project>\n".formatted(version));
    }

    private void commit() throws Exception {
        run("git", "add", "--all");
        run(
                "git",
                "-c",
                "user.name=somebody",
                "-c",
                "user.email=somebody@example.org",
                "commit",
                "--quiet",
                "-m",
                "A state");
    }

    /// What it prints; nothing where it refuses.
    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(Stream.of(command)
                        .map(part -> part.contains("/") ? checkout.resolve(part).toString() : part)
                        .toList())
                .directory(checkout.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
