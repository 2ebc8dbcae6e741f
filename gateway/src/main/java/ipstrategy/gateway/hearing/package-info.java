/// How callers are heard out, and heard: how many at once, how long each has until it has said what it asks, and how
/// long until it takes what it is answered.
@NullMarked
package ipstrategy.gateway.hearing;

import org.jspecify.annotations.NullMarked;
