package ipstrategy.web.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, as it goes over the wire.
///
/// @param items the rows of this page
/// @param total how many rows the filters match over all pages
/// @param next the cursor of the following page, or null on the last
/// @param unavailable the services that own part of the list and did not answer
public record Listing<T>(
        List<T> items, long total, @Nullable String next, List<String> unavailable) {

    public Listing {
        items = List.copyOf(items);
        unavailable = List.copyOf(unavailable);
    }

    /// A page out of rows that were read one beyond the limit, to learn whether another page follows.
    public static <T> Listing<T> of(List<T> oneBeyond, int limit, long total, Function<T, Cursor> cursor) {
        if (oneBeyond.size() <= limit) {
            return new Listing<>(oneBeyond, total, null, List.of());
        }
        List<T> page = oneBeyond.subList(0, limit);
        return new Listing<>(page, total, cursor.apply(page.getLast()).encoded(), List.of());
    }

    public <R> Listing<R> map(Function<T, R> view) {
        return new Listing<>(items.stream().map(view).toList(), total, next, unavailable);
    }
}
