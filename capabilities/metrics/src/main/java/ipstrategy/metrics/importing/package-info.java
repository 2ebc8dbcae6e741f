/// Tables of figures that are handed in: received, read through the gate while they wait or in the background, and told
/// about row by row.
@NullMarked
package ipstrategy.metrics.importing;

import org.jspecify.annotations.NullMarked;
