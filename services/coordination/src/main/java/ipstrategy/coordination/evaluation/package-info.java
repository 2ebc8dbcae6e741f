/// Evaluation rounds: agencies and plans are assessed by a checklist, verified, graded and published (FYP-13 六(三)).
@NullMarked
package ipstrategy.coordination.evaluation;

import org.jspecify.annotations.NullMarked;
