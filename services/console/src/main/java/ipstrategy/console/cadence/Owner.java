package ipstrategy.console.cadence;

import ipstrategy.console.gateway.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service that owns measures of a plan, with the rhythm by which they are reported on.
///
/// @param rhythm nothing where the office has not set it yet
record Owner(String service, List<Entry> measures, @Nullable Rhythm rhythm) {

    /// The owners of a plan's measures, in the order of their first.
    ///
    /// @param rhythms those of the same plan
    static List<Owner> of(Listed<Entry> measures, Listed<Rhythm> rhythms) {
        return measures.items().stream()
                .map(Entry::service)
                .distinct()
                .map(service -> new Owner(
                        service,
                        measures.items().stream()
                                .filter(entry -> entry.service().equals(service))
                                .toList(),
                        rhythms.items().stream()
                                .filter(rhythm -> rhythm.service().equals(service))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
