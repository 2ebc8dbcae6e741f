/// How a transaction selects, and deals with what it loads.
@NullMarked
package ipstrategy.measures.session;

import org.jspecify.annotations.NullMarked;
