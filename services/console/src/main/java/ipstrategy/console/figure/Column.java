package ipstrategy.console.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns of the grid, in its order; the same that a pasted table may have.
public enum Column {
    PERIOD("period", Set.of("period", "时期", "报告期", "年份", "year")),
    REGION("region", Set.of("region", "地区", "省份", "province")),
    BREAKDOWN("breakdown", Set.of("breakdown", "分项")),
    VALUE("value", Set.of("value", "数值", "数据", "figure")),
    QUALIFIER("qualifier", Set.of("qualifier", "限定", "精确程度")),
    STATUS("status", Set.of("status", "状态")),
    MISSING_ZH("missing.zh", Set.of("missing.zh", "缺失原因", "缺失原因（中文）")),
    MISSING_EN("missing.en", Set.of("missing.en", "缺失原因（英文）", "why missing"));

    private final String field;
    private final Set<String> titles;

    Column(String field, Set<String> titles) {
        this.field = field;
        this.titles = titles;
    }

    /// As forms and the API name it.
    String field() {
        return field;
    }

    /// The column that a heading names.
    static Optional<Column> titled(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT);
        for (Column column : values()) {
            if (column.titles.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /// The column that a field of the API names, of which `/` leads into an object.
    static @Nullable Column ofField(@Nullable String field) {
        if (field == null) {
            return null;
        }
        String plain = field.replace('/', '.');
        for (Column column : values()) {
            if (column.field.equals(plain)) {
                return column;
            }
        }
        return null;
    }
}
