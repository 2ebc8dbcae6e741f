/// The joint conference: what its rooms have in common, that is numbers of papers, steps, and refusals of steps.
@NullMarked
package ipstrategy.coordination.conference;

import org.jspecify.annotations.NullMarked;
