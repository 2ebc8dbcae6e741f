/// Extensions: an agency asks for more time, for a measure or for one report, and the office decides.
@NullMarked
package ipstrategy.measures.extension;

import org.jspecify.annotations.NullMarked;
