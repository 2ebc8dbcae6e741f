/// The parts into which an agency takes its measure apart, and how they add up again.
@NullMarked
package ipstrategy.measures.task;

import org.jspecify.annotations.NullMarked;
