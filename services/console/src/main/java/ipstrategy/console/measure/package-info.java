/// Measures: who does what until when, and how far it is.
@NullMarked
package ipstrategy.console.measure;

import org.jspecify.annotations.NullMarked;
