/// What the joint conference has to deal with: items that people propose, and those the supervision ladder ends in.
@NullMarked
package ipstrategy.coordination.conference.agenda;

import org.jspecify.annotations.NullMarked;
