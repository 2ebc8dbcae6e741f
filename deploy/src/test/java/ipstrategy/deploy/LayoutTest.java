package ipstrategy.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How `k8s/` is laid out.
class LayoutTest {

    private static final Path K8S = RepositoryRoot.path().resolve("k8s");

    @Test
    void everyDeployableHasOneFileOfItsName() throws IOException {
        assertThat(filesThatAreNotOfOneDeployable(K8S.resolve("base"))).isEmpty();
        for (String deployable : Wholes.deployables()) {
            assertThat(deployments(K8S.resolve("base/" + deployable + ".yaml"))).containsExactly(deployable);
        }
    }

    @Test
    void aFileOfTwoDeployablesIsFound(@TempDir Path base) throws IOException {
        Files.writeString(base.resolve("both.yaml"), """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: patents}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: copyright}}
            """);
        Files.writeString(base.resolve("patents.yaml"), """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: patents}}
            """);

        assertThat(filesThatAreNotOfOneDeployable(base)).containsExactly("both.yaml");
    }

    /// What is not rendered is not held against any rule.
    @Test
    void everyOverlayAndComponentIsRendered() throws IOException {
        assertThat(Kustomize.ALL).containsAll(folders(K8S.resolve("overlays")));
        String overlays = folders(K8S.resolve("overlays")).stream()
                .map(overlay -> Pods.text("k8s/overlays/" + overlay + "/kustomization.yaml"))
                .collect(Collectors.joining());
        for (String component : folders(K8S.resolve("components"))) {
            boolean upon = Kustomize.ALL.stream().anyMatch(name -> name.endsWith("+" + component));
            assertThat(upon || overlays.contains("../../components/" + component + "\n"))
                    .as("the component %s is rendered by some test", component)
                    .isTrue();
        }
    }

    private static List<String> filesThatAreNotOfOneDeployable(Path base) throws IOException {
        try (Stream<Path> files = Files.list(base)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    // A patch makes nothing.
                    .filter(file -> !file.endsWith("shape.yaml"))
                    .filter(file -> {
                        List<String> deployments = deployments(file);
                        return !deployments.isEmpty()
                                && !deployments.equals(
                                        List.of(file.getFileName().toString().replace(".yaml", "")));
                    })
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> deployments(Path file) {
        try {
            return Rendering.of(file.toString(), Files.readString(file)).deployments().stream()
                    .map(Rendering::name)
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static SortedSet<String> folders(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(one -> one.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
