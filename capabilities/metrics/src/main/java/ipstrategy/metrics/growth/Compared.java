package ipstrategy.metrics.growth;

import ipstrategy.metrics.terms.Period;
import ipstrategy.web.listing.Query;
import org.jspecify.annotations.Nullable;

/// How each of several numbers is to be compared with an earlier one.
///
/// @param base from which period, or null for a year on year
public record Compared(GrowthKind kind, @Nullable Period base) {

    public static final String GROWTH = "growth";
    public static final String BASE = "base";

    /// Reads the question; null where no comparison is asked for.
    public static @Nullable Compared of(Query query) {
        GrowthKind kind = query.oneOf(GROWTH, GrowthKind.class);
        Period base = query.parsed(BASE, Period::parse, "2015, 2015-Q3, 2015-12-31");
        if (kind == null && base != null) {
            query.wrong(BASE, "growth.base-without-growth");
        } else if (kind == GrowthKind.YEAR_ON_YEAR && base != null) {
            query.wrong(BASE, "growth.base-of-year-on-year");
        } else if (kind != null && kind != GrowthKind.YEAR_ON_YEAR && base == null) {
            query.wrong(BASE, "fault.empty");
        }
        return kind == null ? null : new Compared(kind, base);
    }
}
