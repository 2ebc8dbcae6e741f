/// Supervision: the clerk who takes the steps of the ladder when their day comes, and the replay that proves them.
@NullMarked
package ipstrategy.measures.supervision;

import org.jspecify.annotations.NullMarked;
