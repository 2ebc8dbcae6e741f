/// Reforms: which responsibilities pass from an agency to its successor, and when.
@NullMarked
package ipstrategy.console.reform;

import org.jspecify.annotations.NullMarked;
