/// Figures as rows of a table, in each of the formats in which they come in and go out.
@NullMarked
package ipstrategy.metrics.table;

import org.jspecify.annotations.NullMarked;
