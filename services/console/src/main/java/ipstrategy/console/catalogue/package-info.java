/// The catalogue of datasets: what may be taken away, in which forms and on what terms.
@NullMarked
package ipstrategy.console.catalogue;

import org.jspecify.annotations.NullMarked;
