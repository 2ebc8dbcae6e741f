/// The files that show what a measure has come to: kept by their content, read by those whom the measure concerns.
@NullMarked
package ipstrategy.measures.evidence;

import org.jspecify.annotations.NullMarked;
