/// What several benchmarks measure with.
@NullMarked
package ipstrategy.bench;

import org.jspecify.annotations.NullMarked;
