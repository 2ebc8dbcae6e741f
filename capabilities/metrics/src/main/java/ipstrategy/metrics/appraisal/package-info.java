/// Appraisals: regions graded by their published scores of an index.
@NullMarked
package ipstrategy.metrics.appraisal;

import org.jspecify.annotations.NullMarked;
