package ipstrategy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files that people wrote, below the folder of the checkout.
record Checkout(Path root) {

    private static final Set<String> NOT_WRITTEN_BY_PEOPLE =
            Set.of(".git", "target", ".data", "node_modules", ".idea", ".vscode");

    /// Every file whose name ends so.
    List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || isWritten(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && isWritten(file)
                            && file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream().sorted().toList();
    }

    /// The modules right below a folder, by name.
    List<String> modules(String folder) {
        Path parent = root.resolve(folder);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .map(module -> module.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A file's text, which is empty where there is no such file.
    String text(String file) {
        Path path = root.resolve(file);
        return Files.exists(path) ? text(path) : "";
    }

    /// A file's text. Bytes that are no UTF-8 are read all the same: a picture is a file too.
    String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String relative(Path file) {
        return root.relativize(file).toString();
    }

    private static boolean isWritten(Path path) {
        return !NOT_WRITTEN_BY_PEOPLE.contains(path.getFileName().toString());
    }
}
