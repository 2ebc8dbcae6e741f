package ipstrategy.gateway.sdmx.asking;

import java.util.ArrayList;
import java.util.List;

/// The key of a query: one value, or all, for each dimension in their order; and several such keys.
///
/// @param keys each with the values of its dimensions; an empty list of values for all
public record SeriesKey(List<List<Alternatives>> keys) {

    public SeriesKey {
        keys = keys.stream().map(List::copyOf).toList();
    }

    /// Everything.
    public static SeriesKey all() {
        return new SeriesKey(List.of());
    }

    /// Reads a key of SDMX REST 2: `A.CN,A.110000`, `*.CN`; what is left out at the end is all.
    public static SeriesKey parse(String step) {
        if (step.isEmpty() || step.equals("*")) {
            return all();
        }
        List<List<Alternatives>> keys = new ArrayList<>();
        for (String key : step.split(",")) {
            keys.add(
                    List.of(key.split("\\.", -1)).stream().map(Alternatives::of).toList());
        }
        return new SeriesKey(keys);
    }

    /// Reads a key of SDMX REST 1: `A.CN+110000`, where nothing between two dots means all.
    public static SeriesKey parseOlder(String step) {
        if (step.isEmpty() || step.equals("all")) {
            return all();
        }
        return new SeriesKey(List.of(List.of(step.split("\\.", -1)).stream()
                .map(values -> Alternatives.of(values.replace('+', ',')))
                .toList()));
    }

    /// How many dimensions the longest key names.
    public int length() {
        return keys.stream().mapToInt(List::size).max().orElse(0);
    }

    /// Whether a series with these values is meant.
    public boolean matches(List<String> values) {
        return matchesBut(-1, values);
    }

    /// Whether a series would be meant if one dimension could be anything.
    public boolean matchesBut(int free, List<String> values) {
        return keys.isEmpty() || keys.stream().anyMatch(key -> matches(key, free, values));
    }

    private static boolean matches(List<Alternatives> key, int free, List<String> values) {
        for (int place = 0; place < key.size() && place < values.size(); place++) {
            if (place != free && !key.get(place).has(values.get(place))) {
                return false;
            }
        }
        return true;
    }

    /// The only value that a dimension can have, or an empty text.
    public String only(int place) {
        if (keys.size() != 1 || keys.getFirst().size() <= place) {
            return "";
        }
        return keys.getFirst().get(place).only().orElse("");
    }
}
