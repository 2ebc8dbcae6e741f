/// Copyright, software, folklore: their measures and metrics.
@NullMarked
package ipstrategy.copyright;

import org.jspecify.annotations.NullMarked;
