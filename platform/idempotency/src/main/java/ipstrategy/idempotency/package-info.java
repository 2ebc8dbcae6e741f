/// A command that is sent twice is carried out once: the second answer is the first, kept under the caller's key.
@NullMarked
package ipstrategy.idempotency;

import org.jspecify.annotations.NullMarked;
