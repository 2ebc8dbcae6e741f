package ipstrategy.gateway.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the rows of a list may be ordered.
///
/// @param id the field that names a row
/// @param usual the order where the request asks for none
/// @param keys the sort fields by name, each with its JSON pointer
record Order(String id, String usual, Map<String, String> keys) {

    Order {
        keys = Map.copyOf(keys);
    }

    /// By the field that names a row.
    static Order by(String id) {
        return new Order(id, id, Map.of());
    }

    /// Or by this field, rows without it last.
    Order or(String name, String pointer) {
        Map<String, String> more = new HashMap<>(keys);
        more.put(name, pointer);
        return new Order(id, usual, more);
    }

    Order usually(String name) {
        return new Order(id, name, keys);
    }

    /// The merge that a request asks for.
    Merge merge(@Nullable String sort) {
        String asked = sort == null ? usual : sort;
        return new Merge(asked, id, keys.get(field(asked)));
    }

    /// The fields without which rows cannot be merged.
    List<String> needed(@Nullable String sort) {
        String key = keys.get(field(sort == null ? usual : sort));
        return key == null ? List.of(id) : List.of(id, key.substring(1).replace('/', '.'));
    }

    private static String field(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }
}
