package ipstrategy.metrics.exporting;

import ipstrategy.metrics.table.TableFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which figures are taken away, and as what.
///
/// @param metrics whose; none means all
/// @param region a code of the region register, or null for all
/// @param from only periods that begin on this day or later, or null
/// @param to only periods that end on this day or earlier, or null
record Export(
        TableFormat format,
        List<String> metrics,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
