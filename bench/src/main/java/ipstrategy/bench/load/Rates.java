package ipstrategy.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many of each kind were done in a second, in several rounds that take turns. The medians count.
public final class Rates {

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    public void add(String kind, double perSecond) {
        rates.computeIfAbsent(kind, none -> new ArrayList<>()).add(perSecond);
    }

    public double median(String kind) {
        List<Double> sorted = new ArrayList<>(rates.getOrDefault(kind, List.of()));
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured of " + kind);
        }
        Collections.sort(sorted);
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
