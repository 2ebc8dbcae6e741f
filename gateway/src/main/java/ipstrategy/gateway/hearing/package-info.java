/// How callers are heard out: how many at once, and for how long each until it has said what it asks.
@NullMarked
package ipstrategy.gateway.hearing;

import org.jspecify.annotations.NullMarked;
