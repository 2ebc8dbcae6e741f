/// One request for a page: who looks, in which language and light, and where they are.
@NullMarked
package ipstrategy.console.visit;

import org.jspecify.annotations.NullMarked;
