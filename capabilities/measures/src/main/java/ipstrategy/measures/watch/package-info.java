/// What operators watch of measures and reports.
@NullMarked
package ipstrategy.measures.watch;

import org.jspecify.annotations.NullMarked;
