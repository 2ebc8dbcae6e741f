/// How many rows there are, known without counting them: the database notes what each statement changed, and a clerk
/// adds the notes up.
@NullMarked
package ipstrategy.measures.tally;

import org.jspecify.annotations.NullMarked;
