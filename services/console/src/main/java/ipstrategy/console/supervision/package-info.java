/// Supervision: which steps were taken about reports that are late, and what comes next.
@NullMarked
package ipstrategy.console.supervision;

import org.jspecify.annotations.NullMarked;
