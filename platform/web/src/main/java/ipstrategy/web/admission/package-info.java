/// Which requests a service takes in hand: as many as it can do at once, and none that nobody waits for any more.
@NullMarked
package ipstrategy.web.admission;

import org.jspecify.annotations.NullMarked;
