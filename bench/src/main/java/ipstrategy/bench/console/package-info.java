/// What people wait for at the console.
@NullMarked
package ipstrategy.bench.console;

import org.jspecify.annotations.NullMarked;
