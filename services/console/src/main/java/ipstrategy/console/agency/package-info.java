/// The agencies and what each answers for.
@NullMarked
package ipstrategy.console.agency;

import org.jspecify.annotations.NullMarked;
