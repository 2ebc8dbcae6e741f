/// Evaluations of agencies and plans: rounds, self-assessment, verification, findings, and what the strands of a large
/// evaluation come to.
@NullMarked
package ipstrategy.console.evaluation;

import org.jspecify.annotations.NullMarked;
