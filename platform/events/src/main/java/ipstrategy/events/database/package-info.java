/// The database of a service as a request has it: nobody waits for it, and it does nothing, longer than the caller
/// waits.
@NullMarked
package ipstrategy.events.database;

import org.jspecify.annotations.NullMarked;
