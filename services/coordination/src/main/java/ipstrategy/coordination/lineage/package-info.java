/// Lineage that no document of the seeds prints: the office states which measure of a later plan goes on with which of
/// an earlier one, and is shown those that are alike.
@NullMarked
package ipstrategy.coordination.lineage;

import org.jspecify.annotations.NullMarked;
