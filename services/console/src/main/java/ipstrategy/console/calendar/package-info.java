/// The working calendar: which days are worked, which are free and why, and where a term of working days ends.
@NullMarked
package ipstrategy.console.calendar;

import org.jspecify.annotations.NullMarked;
