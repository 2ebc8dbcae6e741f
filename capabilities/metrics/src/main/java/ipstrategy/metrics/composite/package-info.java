/// Composite indexes of regions: defined in versions, computed from published figures, published by another person.
@NullMarked
package ipstrategy.metrics.composite;

import org.jspecify.annotations.NullMarked;
