/// Matters of weight that a report raised and that may have to go to the State Council.
@NullMarked
package ipstrategy.coordination.conference.matter;

import org.jspecify.annotations.NullMarked;
