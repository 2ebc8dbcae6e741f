/// The keys with which releases are signed: made, kept, retired, and shown to whoever verifies.
@NullMarked
package ipstrategy.metrics.signing;

import org.jspecify.annotations.NullMarked;
