/// Signing in and out.
@NullMarked
package ipstrategy.console.session;

import org.jspecify.annotations.NullMarked;
