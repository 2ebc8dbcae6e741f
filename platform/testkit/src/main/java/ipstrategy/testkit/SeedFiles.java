package ipstrategy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The seed files of the checkout as texts, for a test that spoils or corrects one place of them.
///
/// ```java
/// SeedFiles.Place lead = SeedFiles.ofCheckout().at("plans/PROMOTION-2017/measures.yaml", "number: \"3\"", "SCOPSR");
/// Seeds.of(lead.saying("SIPO").texts())
/// ```
///
/// @param texts what each file holds, by its name below `seeds/`
public record SeedFiles(Map<String, String> texts) {

    private static final String ENDING = ".yaml";

    public SeedFiles {
        texts = Map.copyOf(texts);
    }

    public static SeedFiles ofCheckout() {
        Path folder = RepositoryRoot.resolve("seeds");
        try (Stream<Path> files = Files.walk(folder)) {
            return new SeedFiles(files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !folder.relativize(file).startsWith("target"))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'), SeedFiles::read)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The place that is reached by finding one text after the other, the first from the file's beginning.
    public Place at(String file, String... steps) {
        String text = texts.get(file);
        if (text == null) {
            throw new IllegalArgumentException("no seed file " + file);
        }
        int start = 0;
        int end = 0;
        for (String step : steps) {
            start = text.indexOf(step, end);
            if (start < 0) {
                throw new IllegalArgumentException(file + " has no «" + step + "» after " + List.of(steps));
            }
            end = start + step.length();
        }
        return new Place(this, file, start, end);
    }

    /// A stretch of one file.
    ///
    /// @param files the files it was looked up in
    /// @param file the name of its file
    /// @param start where it begins
    /// @param end where it ends
    public record Place(SeedFiles files, String file, int start, int end) {

        /// Its line, from 1.
        public int line() {
            return 1
                    + (int) text().substring(0, start)
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
        }

        /// The same files with other words in this place.
        public SeedFiles saying(String words) {
            Map<String, String> changed = new HashMap<>(files.texts());
            changed.put(file, text().substring(0, start) + words + text().substring(end));
            return new SeedFiles(changed);
        }

        private String text() {
            return files.texts().getOrDefault(file, "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
