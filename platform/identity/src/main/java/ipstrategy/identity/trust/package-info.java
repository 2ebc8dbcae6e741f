/// Tokens that were verified and are believed for a while.
@NullMarked
package ipstrategy.identity.trust;

import org.jspecify.annotations.NullMarked;
