/// Notices: what happens anywhere on the platform reaches the people whom it concerns.
@NullMarked
package ipstrategy.coordination.notice;

import org.jspecify.annotations.NullMarked;
