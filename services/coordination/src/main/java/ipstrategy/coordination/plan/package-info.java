/// The plans and their sections.
@NullMarked
package ipstrategy.coordination.plan;

import org.jspecify.annotations.NullMarked;
