/// Requests that one service answers, streamed through.
@NullMarked
package ipstrategy.gateway.passing;

import org.jspecify.annotations.NullMarked;
