package ipstrategy.metrics.figure;

import java.util.Optional;

/// What a figure is about, the same for all its revisions. Audit entries and events name it as
/// `metric|period|region|breakdown`.
///
/// @param breakdown `A=X;B=Y` by dimension, an empty text for the whole
public record FigureKey(String metric, String period, String region, String breakdown) {

    private static final int PARTS = 4;

    /// Reads the written form; empty where the text is none.
    public static Optional<FigureKey> parse(String written) {
        String[] parts = written.split("\\|", -1);
        return parts.length == PARTS
                ? Optional.of(new FigureKey(parts[0], parts[1], parts[2], parts[3]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return String.join("|", metric, period, region, breakdown);
    }
}
