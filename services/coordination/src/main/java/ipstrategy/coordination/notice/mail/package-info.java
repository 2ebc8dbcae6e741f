/// Mail: notices also reach those who do not look, at the addresses their agency has named.
@NullMarked
package ipstrategy.coordination.notice.mail;

import org.jspecify.annotations.NullMarked;
