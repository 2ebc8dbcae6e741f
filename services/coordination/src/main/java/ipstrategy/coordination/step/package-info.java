/// How things with a life are changed: in which states a step may be taken, by whom, what people write for it, and what
/// comes of it.
@NullMarked
package ipstrategy.coordination.step;

import org.jspecify.annotations.NullMarked;
