package ipstrategy.metrics.place;

import ipstrategy.web.Text;
import org.jspecify.annotations.Nullable;

/// A region as a service knows it, and as the seeds give it.
///
/// @param kind a word of the region register, as `PROVINCE`
/// @param parent the region it lies in, or null
public record KnownRegionView(
        String code, Text name, String kind, @Nullable String parent) {}
