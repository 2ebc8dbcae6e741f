/// What became of the measures of an earlier plan in a later one.
@NullMarked
package ipstrategy.console.lineage;

import org.jspecify.annotations.NullMarked;
