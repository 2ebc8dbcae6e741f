/// The year of a plan over the provinces as one round: deployed, reviewed at mid-year, appraised at the end, published
/// (REPORT-2017 (一)4).
@NullMarked
package ipstrategy.coordination.province.round;

import org.jspecify.annotations.NullMarked;
