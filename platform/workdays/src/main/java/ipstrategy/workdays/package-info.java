/// Working days: which days are worked, which are holidays and which weekends are made up for, and what follows when a
/// term is counted in working days.
@NullMarked
package ipstrategy.workdays;

import org.jspecify.annotations.NullMarked;
