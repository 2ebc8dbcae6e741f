/// Matters of weight that reports have raised, and what became of them.
@NullMarked
package ipstrategy.console.matter;

import org.jspecify.annotations.NullMarked;
