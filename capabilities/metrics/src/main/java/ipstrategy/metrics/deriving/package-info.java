/// Figures that the platform computes by formulas: when what they come from is published, and anew when it is revised.
@NullMarked
package ipstrategy.metrics.deriving;

import org.jspecify.annotations.NullMarked;
