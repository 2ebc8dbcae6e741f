/// What became of a measure from plan to plan: continued, merged, split, dropped, its day moved, in other words.
@NullMarked
package ipstrategy.measures.lineage;

import org.jspecify.annotations.NullMarked;
