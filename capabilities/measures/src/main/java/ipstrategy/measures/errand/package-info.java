/// Errands: what waits for whom. Other rooms open and close them, and the inbox lists them.
@NullMarked
package ipstrategy.measures.errand;

import org.jspecify.annotations.NullMarked;
