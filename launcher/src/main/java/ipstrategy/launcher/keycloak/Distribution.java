package ipstrategy.launcher.keycloak;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import ipstrategy.launcher.process.LogFile;
import ipstrategy.launcher.process.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The unpacked Keycloak and the copy of it that is configured for this platform. Keycloak compiles its configuration
/// into itself (20 to 30 seconds), so that is done once for each version and set of options, on a copy that takes its
/// final name only when it is whole.
public final class Distribution {

    /// What is compiled in. Everything else is said at each start.
    static final List<String> OPTIONS = List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    private final Path folder;

    /// @param folder where the build unpacked the distribution and where its copies go
    public Distribution(Path folder) {
        this.folder = folder;
    }

    public boolean isUnpacked() {
        return unpacked().findAny().isPresent();
    }

    public boolean isPrepared() {
        return Files.isDirectory(prepared());
    }

    /// The configured copy, made where it is missing. Launchers that start at the same time wait for one another.
    ///
    /// @param logs where the log of the build goes
    public Path prepare(Path javaHome, Path logs) throws InterruptedException {
        Path prepared = prepared();
        if (isPrepared()) {
            return prepared;
        }
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("preparing.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!isPrepared()) {
                Path draft = folder.resolve("draft-" + ProcessHandle.current().pid());
                deleteDrafts();
                copy(original(), draft);
                build(draft, javaHome, LogFile.begin(logs, "keycloak-build"));
                Files.move(draft, prepared, ATOMIC_MOVE);
            }
            return prepared;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void build(Path draft, Path javaHome, LogFile log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(Keycloak.virtualMachine("-Xmx512m"));
        command.addAll(Keycloak.entry(draft, draft));
        command.add("build");
        command.addAll(OPTIONS);
        Process build = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                .start();
        try {
            if (build.waitFor() != 0) {
                throw new Trouble("Keycloak's build ended with exit code %d. The end of %s:%n    %s"
                        .formatted(build.exitValue(), log.path(), String.join("\n    ", log.tail(20))));
            }
        } finally {
            build.destroyForcibly();
        }
    }

    private Path original() {
        return unpacked()
                .findFirst()
                .orElseThrow(() -> new Trouble("Keycloak is not unpacked in " + folder + "; build the launcher first"));
    }

    private Stream<Path> unpacked() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside
                    .filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .filter(path -> Files.exists(path.resolve("lib/quarkus-run.jar")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path prepared() {
        String version = original().getFileName().toString();
        String options = HexFormat.of().toHexDigits(String.join(" ", OPTIONS).hashCode());
        return folder.resolve("prepared-" + version.substring("keycloak-".length()) + "-" + options);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), COPY_ATTRIBUTES);
            }
        }
    }

    /// What builds that were cut short have left. A draft that resists is left for the next time.
    private void deleteDrafts() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(path -> path.getFileName().toString().startsWith("draft-"))
                    .forEach(Distribution::deleteAsFarAsPossible);
        }
    }

    private static void deleteAsFarAsPossible(Path draft) {
        try (Stream<Path> inside = Files.walk(draft)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException resisting) {
            throw new UncheckedIOException(resisting);
        }
    }
}
