/// Pictures of numbers: drawn by the server as SVG, so that they need no script, print, and follow the colours of the
/// page.
@NullMarked
package ipstrategy.console.chart;

import org.jspecify.annotations.NullMarked;
