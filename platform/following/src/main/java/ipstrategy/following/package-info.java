/// Following other services: their events, each applied once, and their lists, read through the gateway.
@NullMarked
package ipstrategy.following;

import org.jspecify.annotations.NullMarked;
