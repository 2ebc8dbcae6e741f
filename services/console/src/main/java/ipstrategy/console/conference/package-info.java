/// The joint conference: its meetings, what stands on their agenda and what they resolved.
@NullMarked
package ipstrategy.console.conference;

import org.jspecify.annotations.NullMarked;
