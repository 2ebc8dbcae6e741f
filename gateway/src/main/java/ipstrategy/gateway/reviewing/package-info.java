/// Decisions on many reports at once, whoever owns them.
@NullMarked
package ipstrategy.gateway.reviewing;

import org.jspecify.annotations.NullMarked;
