/// How often a plan is reported on, and how long an agency has for it.
@NullMarked
package ipstrategy.measures.cadence;

import org.jspecify.annotations.NullMarked;
