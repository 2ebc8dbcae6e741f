/// What the joint-conference office looks over, and what waits for its decision.
@NullMarked
package ipstrategy.console.office;

import org.jspecify.annotations.NullMarked;
