/// Tables of figures: handed in, tried, put right and taken in.
@NullMarked
package ipstrategy.console.importing;

import org.jspecify.annotations.NullMarked;
