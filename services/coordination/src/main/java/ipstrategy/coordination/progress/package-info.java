/// The consolidated progress report: one plan, all its measures, and what was last said and accepted about each.
@NullMarked
package ipstrategy.coordination.progress;

import org.jspecify.annotations.NullMarked;
