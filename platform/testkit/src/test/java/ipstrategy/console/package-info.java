@NullMarked
package ipstrategy.console;

import org.jspecify.annotations.NullMarked;
