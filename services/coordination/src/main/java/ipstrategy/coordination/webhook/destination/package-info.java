/// Where messages may go, and how they go there: to no address of the house itself, and only to the address that was
/// judged.
@NullMarked
package ipstrategy.coordination.webhook.destination;

import org.jspecify.annotations.NullMarked;
