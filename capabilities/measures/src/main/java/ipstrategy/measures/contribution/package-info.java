/// What participating agencies say about a report: they countersign, contribute, dissent, or are silent.
@NullMarked
package ipstrategy.measures.contribution;

import org.jspecify.annotations.NullMarked;
