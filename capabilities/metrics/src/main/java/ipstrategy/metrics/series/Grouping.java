package ipstrategy.metrics.series;

import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.web.listing.Query;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// To what figures are added up.
///
/// @param level the kind of the regions, a word of the region register as `PROVINCE`, or null for each region by itself
/// @param type the type of the periods, or null for each period by itself
record Grouping(@Nullable String level, @Nullable PeriodType type) {

    static final Pattern LEVEL = Pattern.compile("[A-Z]+(-[A-Z]+)*");

    private static final String NAME = "groupBy";

    static Grouping of(Query query) {
        List<String> words = query.codes(NAME, LEVEL, 2, "PROVINCE,YEAR");
        @Nullable String level = null;
        @Nullable PeriodType type = null;
        for (String word : words) {
            PeriodType longer = PeriodType.LONGER.stream()
                    .filter(one -> one.name().equals(word))
                    .findFirst()
                    .orElse(null);
            if (longer != null && type == null) {
                type = longer;
            } else if (longer == null && level == null) {
                level = word;
            } else {
                query.wrong(NAME, "fault.malformed", "PROVINCE,YEAR");
            }
        }
        return new Grouping(level, type);
    }

    boolean isNone() {
        return level == null && type == null;
    }
}
