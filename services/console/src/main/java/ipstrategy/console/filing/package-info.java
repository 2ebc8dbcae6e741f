/// Forms: what was sent with one, how it is handed on, and how the page looks again where it was not taken.
@NullMarked
package ipstrategy.console.filing;

import org.jspecify.annotations.NullMarked;
