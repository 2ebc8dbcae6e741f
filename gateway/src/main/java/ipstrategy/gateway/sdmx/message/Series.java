package ipstrategy.gateway.sdmx.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The observations of a data set, gathered by series: a message by series cannot be written before the last of them is
/// known, since the services tell figures in the order of their periods.
final class Series {

    private final Map<List<String>, List<Row>> rows = new LinkedHashMap<>();
    private int count;

    void add(List<String> key, Row row) {
        rows.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
        count++;
    }

    int count() {
        return count;
    }

    Map<List<String>, List<Row>> rows() {
        return rows;
    }

    void clear() {
        rows.clear();
        count = 0;
    }
}
