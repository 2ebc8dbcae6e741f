/// Documents as received: the text that stands in a file, and how it was read.
@NullMarked
package ipstrategy.coordination.document;

import org.jspecify.annotations.NullMarked;
