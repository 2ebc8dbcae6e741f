package ipstrategy.launcher.configuration;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// One thing that somebody who runs the platform may say to a process.
///
/// @param property its name, where `*` stands for a name that one may choose; a name in capitals is no property
/// @param value what kind of value it takes
/// @param fallback what holds where nothing is said
/// @param readers who reads it
record Setting(String property, String sentence, String value, String fallback, Set<String> readers) {

    /// The environment variable of the same meaning.
    String variable() {
        return property.replace("*", "<NAME>").replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
    }

    boolean isSaid() {
        return sentence.matches("(?s).*\\w.*\\w.*[.:]") && sentence.split("\\s+").length >= 3;
    }

    Setting and(Setting other) {
        Set<String> all = new TreeSet<>(readers);
        all.addAll(other.readers);
        return new Setting(property, isSaid() ? sentence : other.sentence, value, fallback, all);
    }

    Setting withFallback(String other) {
        return new Setting(property, sentence, value, other, readers);
    }

    String row() {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        variable(),
                        cell(sentence),
                        value,
                        fallback.isEmpty() ? "" : cell(fallback),
                        String.join(", ", readers));
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
