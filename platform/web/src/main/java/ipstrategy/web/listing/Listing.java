package ipstrategy.web.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, as it goes over the wire.
///
/// @param items the rows of this page
/// @param total how many rows the filters match over all pages
/// @param next the cursor of the following page, or null on the last
/// @param unavailable the services that own part of the list and did not answer
/// @param missing where things were asked for by their ids, the ids of which there is nothing; otherwise not there
public record Listing<T>(
        List<T> items,
        long total,
        @Nullable String next,
        List<String> unavailable,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> missing) {

    public Listing {
        items = List.copyOf(items);
        unavailable = List.copyOf(unavailable);
        missing = missing == null ? null : List.copyOf(missing);
    }

    public Listing(List<T> items, long total, @Nullable String next, List<String> unavailable) {
        this(items, total, next, unavailable, null);
    }

    /// The things of these ids, in the order asked.
    public static <T> Listing<T> ofIds(List<String> ids, Collection<T> found, Function<T, String> id) {
        return ofIds(ids, found, id, List.of());
    }

    /// The same where some who may have them did not answer.
    public static <T> Listing<T> ofIds(
            List<String> ids, Collection<T> found, Function<T, String> id, List<String> unavailable) {
        Map<String, T> byId = new HashMap<>();
        found.forEach(one -> byId.putIfAbsent(id.apply(one), one));
        List<T> items = ids.stream().filter(byId::containsKey).map(byId::get).toList();
        List<String> missing =
                ids.stream().filter(one -> !byId.containsKey(one)).toList();
        return new Listing<>(items, items.size(), null, unavailable, missing);
    }

    /// A page out of rows that were read one beyond the limit, to learn whether another page follows.
    public static <T> Listing<T> of(List<T> oneBeyond, int limit, long total, Function<T, Cursor> cursor) {
        if (oneBeyond.size() <= limit) {
            return new Listing<>(oneBeyond, total, null, List.of());
        }
        List<T> page = oneBeyond.subList(0, limit);
        return new Listing<>(page, total, cursor.apply(page.getLast()).encoded(), List.of());
    }

    /// A page of a list that is at hand whole, in the order of its ids.
    public static <T> Listing<T> cut(Collection<T> whole, Page page, Function<T, String> id) {
        Comparator<String> order = page.sort().descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Cursor after = page.after();
        List<T> oneBeyond = whole.stream()
                .sorted(Comparator.comparing(id, order))
                .filter(one -> after == null || order.compare(id.apply(one), after.id()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return of(
                oneBeyond,
                page.limit(),
                whole.size(),
                last -> new Cursor(page.sort().written(), null, id.apply(last)));
    }

    public <R> Listing<R> map(Function<T, R> view) {
        return new Listing<>(items.stream().map(view).toList(), total, next, unavailable, missing);
    }
}
