package ipstrategy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A file of the repository as it was committed before.
final class History {

    private static final ObjectMapper JSON = new ObjectMapper();

    private History() {}

    /// Its last versions, the latest first. Without git, or in a checkout that has no past, a test that needs them is
    /// skipped, and says so.
    static List<JsonNode> of(Path file, int most) throws IOException, InterruptedException {
        String path = RepositoryRoot.path().relativize(file).toString();
        List<JsonNode> versions = new ArrayList<>();
        for (String commit : new String(
                        said("log", "--format=%H", "-n", String.valueOf(most), "--", path), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            versions.add(JSON.readTree(said("show", commit + ":" + path)));
        }
        if (versions.isEmpty()) {
            skip("there is no earlier version of " + path);
        }
        return versions;
    }

    private static byte[] said(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", RepositoryRoot.path().toString()));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream output = git.getInputStream()) {
                byte[] said = output.readAllBytes();
                return git.waitFor() == 0 ? said : new byte[0];
            }
        } catch (IOException none) {
            skip("there is no git on this machine");
            return new byte[0];
        }
    }

    private static void skip(String why) {
        System.err.println("!!! SKIPPED, THE RELEASED CONTRACT IS NOT HELD AGAINST ITS PAST: " + why);
        Assumptions.abort(why);
    }
}
