/// Evaluations in strands, as the ten-year evaluation of the Outline: organisation, departmental self-check, local
/// evaluation, thematic studies and international consultation, drawn together by a synthesis (REPORT-2017 (一)1).
@NullMarked
package ipstrategy.coordination.evaluation.strand;

import org.jspecify.annotations.NullMarked;
