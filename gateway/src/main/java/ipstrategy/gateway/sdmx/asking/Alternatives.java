package ipstrategy.gateway.sdmx.asking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One step of a path that may name several things or all.
///
/// @param values what is named; empty for all
public record Alternatives(List<String> values) {

    private static final String ALL = "*";

    public Alternatives {
        values = List.copyOf(values);
    }

    /// Reads a step; all where it is left out.
    public static Alternatives of(@Nullable String step) {
        if (step == null || step.isEmpty() || List.of(step.split(",")).contains(ALL)) {
            return new Alternatives(List.of());
        }
        return new Alternatives(List.of(step.split(",")));
    }

    public boolean all() {
        return values.isEmpty();
    }

    public boolean has(String value) {
        return values.isEmpty() || values.contains(value);
    }

    /// The one thing that is named, where it is one.
    public Optional<String> only() {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
