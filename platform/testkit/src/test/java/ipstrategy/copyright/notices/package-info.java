/// A feature that keeps all rules, so that no rule can pass by forbidding everything.
@NullMarked
package ipstrategy.copyright.notices;

import org.jspecify.annotations.NullMarked;
