/// The life of figures: reported, verified and published by different people, or given back with a reason.
@NullMarked
package ipstrategy.metrics.attesting;

import org.jspecify.annotations.NullMarked;
