/// The outbox: what happened, written in the transaction in which it happened, read by anybody who follows.
@NullMarked
package ipstrategy.events;

import org.jspecify.annotations.NullMarked;
