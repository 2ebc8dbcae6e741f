/// Which agencies a measure concerns, as lists ask for it: the database keeps it beside the responsibilities.
@NullMarked
package ipstrategy.measures.concern;

import org.jspecify.annotations.NullMarked;
