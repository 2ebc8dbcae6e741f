/// Where a measure stands, derived from what was reported and never typed in.
@NullMarked
package ipstrategy.measures.standing;

import org.jspecify.annotations.NullMarked;
