/// The yearly work points by which provinces carry out the IP strategy (工作要点), compiled year by year (REPORT-2017
/// (一)3).
@NullMarked
package ipstrategy.coordination.workpoint;

import org.jspecify.annotations.NullMarked;
