/// What every page has in common: how it is answered, and what stands in for one that cannot be shown.
@NullMarked
package ipstrategy.console.page;

import org.jspecify.annotations.NullMarked;
