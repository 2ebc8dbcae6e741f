package ipstrategy.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name a file came with, made harmless. It is shown to people and never names a place on the disk.
///
/// @param value the name
record FileName(String value) {

    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 20;

    /// Control characters, and those that hide or turn around what follows them.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("^[\\s.]+|[\\s.]+$");

    static FileName of(String claimed) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(claimed, Normalizer.Form.NFC))
                .replaceAll("");
        String last = PATH.matcher(visible).replaceFirst("");
        String trimmed = MARGIN.matcher(last).replaceAll("");
        return new FileName(shortened(trimmed.isEmpty() ? "file" : trimmed));
    }

    /// What follows the last dot, or an empty text.
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1);
    }

    /// Cut before the extension, so that the kind can still be seen.
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
        String stem = name.substring(0, LONGEST - ending.length());
        boolean halved = Character.isHighSurrogate(stem.charAt(stem.length() - 1));
        return (halved ? stem.substring(0, stem.length() - 1) : stem) + ending;
    }
}
