/// One shape for every "no": an RFC 9457 problem that says where and why in the caller's language.
@NullMarked
package ipstrategy.web.problem;

import org.jspecify.annotations.NullMarked;
