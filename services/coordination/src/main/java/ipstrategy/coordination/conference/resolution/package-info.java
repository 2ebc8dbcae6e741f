/// What the joint conference resolves: who has to do what until when, closed by evidence.
@NullMarked
package ipstrategy.coordination.conference.resolution;

import org.jspecify.annotations.NullMarked;
