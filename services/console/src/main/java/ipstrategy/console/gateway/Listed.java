package ipstrategy.console.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param total how many there are on all pages
/// @param next the cursor of the page after, where there is one
/// @param unavailable the services that did not answer, whose part is missing here
public record Listed<T>(
        List<T> items,
        long total,
        @Nullable String next,
        @Nullable List<String> unavailable) {

    public List<String> missing() {
        return unavailable == null ? List.of() : unavailable;
    }

    /// Its rows, or none where it was not found: for the parts of a page that stands without them.
    public static <T> List<T> rows(@Nullable Listed<T> found) {
        return found == null ? List.of() : found.items();
    }
}
