/// The office names who answers for a measure: where the document names nobody, and where it has to be put right.
@NullMarked
package ipstrategy.measures.assigning;

import org.jspecify.annotations.NullMarked;
