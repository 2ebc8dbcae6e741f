package ipstrategy.console.figure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of the grid as it was typed. Nothing of it has been checked.
public record Row(Map<Column, String> cells) {

    private static final Set<String> WITHOUT_VALUE = Set.of("O", "M");

    static Row of(String period, String region, String breakdown, String value) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.PERIOD, period);
        cells.put(Column.REGION, region);
        cells.put(Column.BREAKDOWN, breakdown);
        cells.put(Column.VALUE, value);
        return new Row(cells);
    }

    String get(Column column) {
        return cells.getOrDefault(column, "").strip();
    }

    Row with(Column column, String text) {
        Map<Column, String> changed = new EnumMap<>(Column.class);
        changed.putAll(cells);
        changed.put(column, text);
        return new Row(changed);
    }

    /// Whether it says nothing of a figure, so that nothing is sent of it.
    boolean isBlank() {
        return get(Column.VALUE).isEmpty()
                && get(Column.MISSING_ZH).isEmpty()
                && get(Column.MISSING_EN).isEmpty()
                && !saysMissing();
    }

    /// Whether it says that there is no value.
    boolean saysMissing() {
        return WITHOUT_VALUE.contains(get(Column.STATUS));
    }

    /// What it is about; two rows of a grid may not be about the same.
    String key() {
        return get(Column.PERIOD) + "|" + get(Column.REGION) + "|" + get(Column.BREAKDOWN);
    }

    /// Its number, typed with separators or without, or as a percentage; nothing where it is none.
    @Nullable
    BigDecimal number() {
        String plain = get(Column.VALUE)
                .replace(",", "")
                .replace("，", "")
                .replace(" ", "")
                .replace("\u00a0", "");
        String bare = plain.endsWith("%") || plain.endsWith("％") ? plain.substring(0, plain.length() - 1) : plain;
        try {
            return new BigDecimal(bare);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
