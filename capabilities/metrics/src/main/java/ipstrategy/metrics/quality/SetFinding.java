package ipstrategy.metrics.quality;

import ipstrategy.metrics.table.Column;
import java.util.List;

/// A row that does not fit to others, or to what stands.
///
/// @param refuses whether the row is refused, or only odd
/// @param word the key of the sentence that says what does not fit
/// @param found the value that stands in the row
public record SetFinding(long row, Column column, boolean refuses, String word, String found, List<Object> arguments) {}
