/// What a metric means, and what must hold for its figures.
@NullMarked
package ipstrategy.console.definition;

import org.jspecify.annotations.NullMarked;
