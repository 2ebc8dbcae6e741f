/// What becomes of reports, as it is told within the transaction in which it happens.
@NullMarked
package ipstrategy.measures.report.move;

import org.jspecify.annotations.NullMarked;
