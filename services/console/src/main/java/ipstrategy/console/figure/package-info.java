/// Figures that agencies report: what is expected, and the grid in which it is typed, pasted, checked and sent.
@NullMarked
package ipstrategy.console.figure;

import org.jspecify.annotations.NullMarked;
