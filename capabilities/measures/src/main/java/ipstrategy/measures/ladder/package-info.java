/// The rule of supervision alone, without store or clock: which steps follow from what happened to a report, and when.
@NullMarked
package ipstrategy.measures.ladder;

import org.jspecify.annotations.NullMarked;
