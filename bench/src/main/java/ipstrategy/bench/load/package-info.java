/// Programs that are measured, and what puts load on them.
@NullMarked
package ipstrategy.bench.load;

import org.jspecify.annotations.NullMarked;
