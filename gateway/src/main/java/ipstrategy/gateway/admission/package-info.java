/// Who is let in now: so many at once, so many in a minute, so many in a day.
@NullMarked
package ipstrategy.gateway.admission;

import org.jspecify.annotations.NullMarked;
