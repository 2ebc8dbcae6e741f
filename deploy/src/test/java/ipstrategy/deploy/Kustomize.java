package ipstrategy.deploy;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Renders folders of `k8s/`, each once. Where there is no kustomize, nothing is held: continuous integration fails
/// then, and anybody else is told so in capitals.
final class Kustomize {

    private static final int MISSING = 3;
    private static final Path ROOT = RepositoryRoot.path();
    private static final Map<String, Rendering> RENDERED = new ConcurrentHashMap<>();

    /// What is rendered: the overlays, and the national one with those components that no overlay has.
    static final List<String> ALL =
            List.of("dev", "single-agency", "national", "national+gateway-api", "national+kafka", "national+tracing");

    private Kustomize() {}

    /// A folder of overlays, or one with components upon it: `national+kafka`.
    static Rendering render(String name) {
        return RENDERED.computeIfAbsent(name, one -> Rendering.of(one, run(folder(one))));
    }

    private static Path folder(String name) {
        String[] parts = name.split("\\+");
        Path overlay = ROOT.resolve("k8s/overlays").resolve(parts[0]);
        if (parts.length == 1) {
            return overlay;
        }
        Path variant = ROOT.resolve("deploy/target/variants").resolve(name);
        StringBuilder text = new StringBuilder("resources: [" + variant.relativize(overlay) + "]\ncomponents:\n");
        for (int i = 1; i < parts.length; i++) {
            text.append("  - ")
                    .append(variant.relativize(ROOT.resolve("k8s/components").resolve(parts[i])))
                    .append('\n');
        }
        try {
            Files.createDirectories(variant);
            Files.writeString(variant.resolve("kustomization.yaml"), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return variant;
    }

    private static String run(Path folder) {
        try {
            Process process = new ProcessBuilder(
                            ROOT.resolve(".ci/kustomize").toString(),
                            ROOT.relativize(folder).toString())
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int result = process.waitFor();
            if (result == MISSING && System.getenv("CI") == null) {
                System.err.println("""
                    ################################################################################
                    #  NOT CHECKED: k8s/. There is no kustomize and no kubectl.                    #
                    ################################################################################\
                    """);
                return abort("no kustomize");
            }
            return result == 0 ? rendered : fail(".ci/kustomize " + folder + " ended with " + result);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
