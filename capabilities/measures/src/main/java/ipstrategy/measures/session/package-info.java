/// How a transaction selects, deals with what it loads, and is alone among replicas.
@NullMarked
package ipstrategy.measures.session;

import org.jspecify.annotations.NullMarked;
