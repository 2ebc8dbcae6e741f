/// How fast measures are read, listed and reported on, at the size of a country.
@NullMarked
package ipstrategy.bench.measures;

import org.jspecify.annotations.NullMarked;
