/// Lists: what may be asked, how pages follow each other, what an answer holds.
@NullMarked
package ipstrategy.web.listing;

import org.jspecify.annotations.NullMarked;
