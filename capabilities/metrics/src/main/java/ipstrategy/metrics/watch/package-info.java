/// What operators watch of figures and imports.
@NullMarked
package ipstrategy.metrics.watch;

import org.jspecify.annotations.NullMarked;
