/// Meetings of the joint conference: plenary, of its office, and of the liaison officers.
@NullMarked
package ipstrategy.coordination.conference.meeting;

import org.jspecify.annotations.NullMarked;
