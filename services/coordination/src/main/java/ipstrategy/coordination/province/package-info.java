/// What a plan asks of the provinces, clause by clause, and what each of them must do or may choose.
@NullMarked
package ipstrategy.coordination.province;

import org.jspecify.annotations.NullMarked;
