/// What became of the figures of a metric, and of what it means.
@NullMarked
package ipstrategy.console.revision;

import org.jspecify.annotations.NullMarked;
