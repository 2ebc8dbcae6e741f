/// Why a figure is what it is: its definition, what it was computed from, whose hands it went through, where it stands.
@NullMarked
package ipstrategy.metrics.explaining;

import org.jspecify.annotations.NullMarked;
