package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Merges pages of services into one page in the order in which each service sorted its own: by the sort field, rows
/// without it last, then by id.
///
/// @param sort the order as written, such as `-due`
/// @param id the field that names an item
/// @param key the JSON pointer of the sort field, or null where the order is by id
record Merge(String sort, String id, @Nullable String key) {

    static final String BEST_FIRST = "-score";

    Listing<JsonNode> merge(List<JsonNode> pages, int limit, List<String> unavailable) {
        List<JsonNode> items = new ArrayList<>();
        long total = 0;
        boolean more = false;
        for (JsonNode page : pages) {
            page.path("items").forEach(items::add);
            total += page.path("total").asLong();
            more |= page.hasNonNull("next");
        }
        items.sort(order());
        more |= items.size() > limit;
        List<JsonNode> merged = items.subList(0, Math.min(limit, items.size()));
        String next = more && !merged.isEmpty() ? cursor(merged.getLast()).encoded() : null;
        return new Listing<>(merged, total, next, unavailable);
    }

    private Comparator<JsonNode> order() {
        Comparator<String> direction = sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        // What is found equally well is shown in the order of its links.
        Comparator<String> among = sort.equals(BEST_FIRST) ? Comparator.naturalOrder() : direction;
        Comparator<JsonNode> byId = Comparator.comparing(item -> item.path(id).asText(), among);
        return key == null
                ? byId
                : Comparator.comparing(this::keyOf, Comparator.nullsLast(direction))
                        .thenComparing(byId);
    }

    private Cursor cursor(JsonNode last) {
        return new Cursor(sort, keyOf(last), last.path(id).asText());
    }

    private @Nullable String keyOf(JsonNode item) {
        JsonNode found = key == null ? MissingNode.getInstance() : item.at(key);
        return found.isNull() || found.isMissingNode() ? null : found.asText();
    }
}
