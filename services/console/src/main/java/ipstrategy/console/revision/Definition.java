package ipstrategy.console.revision;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a metric meant from one day on.
///
/// @param revision its number
/// @param reason why it was defined so
public record Definition(int revision, @Nullable Instant recordedAt, String reason, Said definition) {

    /// What it says.
    ///
    /// @param rules what must hold for its figures
    public record Said(
            Text name,
            Text concept,
            String unit,
            @Nullable Text unitName,
            String kind,
            String frequency,
            @Nullable String owner,
            @Nullable String formula,
            @Nullable List<Map<String, Object>> rules,
            @Nullable Source source,
            @Nullable Text note) {}

    /// A definition, and what it changed of the one before.
    public record Change(
            Definition now,
            @Nullable Definition before,
            boolean name,
            boolean concept,
            boolean frequency,
            boolean formula,
            boolean rules,
            boolean owner) {

        static Change of(Definition now, @Nullable Definition before) {
            Said said = now.definition();
            Said earlier = before == null ? said : before.definition();
            return new Change(
                    now,
                    before,
                    !said.name().equals(earlier.name()),
                    !said.concept().equals(earlier.concept()),
                    !said.frequency().equals(earlier.frequency()),
                    !Objects.equals(said.formula(), earlier.formula()),
                    !Objects.equals(said.rules(), earlier.rules()),
                    !Objects.equals(said.owner(), earlier.owner()));
        }

        public boolean isFirst() {
            return before == null;
        }
    }
}
