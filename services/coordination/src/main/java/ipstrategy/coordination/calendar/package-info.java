/// The holidays of each year, as an administrator enters them from what the State Council announces.
@NullMarked
package ipstrategy.coordination.calendar;

import org.jspecify.annotations.NullMarked;
