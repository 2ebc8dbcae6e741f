/// How figures grew: from year to year, compound, or against a base; and which figures may not be compared at all.
@NullMarked
package ipstrategy.metrics.growth;

import org.jspecify.annotations.NullMarked;
