/// How callers are told in time that an operation will go.
@NullMarked
package ipstrategy.web.retirement;

import org.jspecify.annotations.NullMarked;
