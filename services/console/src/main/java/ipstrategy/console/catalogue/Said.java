package ipstrategy.console.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value of JSON-LD in one language.
public record Said(
        @JsonProperty("@language") String language,
        @JsonProperty("@value") String value) {

    /// Both languages in one, where there are any.
    static @Nullable Text both(@Nullable List<Said> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        String zh = in(values, "zh");
        String en = in(values, "en");
        return new Text(zh, en);
    }

    private static String in(List<Said> values, String language) {
        return values.stream()
                .filter(said -> said.language().equals(language))
                .findFirst()
                .orElse(values.getFirst())
                .value();
    }
}
