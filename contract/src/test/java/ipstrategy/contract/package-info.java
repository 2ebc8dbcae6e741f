/// What a client that was made for the last released contract may rely on.
@NullMarked
package ipstrategy.contract;

import org.jspecify.annotations.NullMarked;
