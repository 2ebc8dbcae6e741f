/// What a plan asks of agencies: measures, who answers for them, until when, with what result.
@NullMarked
package ipstrategy.measures;

import org.jspecify.annotations.NullMarked;
