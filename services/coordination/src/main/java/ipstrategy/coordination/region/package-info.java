/// Regions by GB/T 2260, the places the documents name, and the classes of provinces.
@NullMarked
package ipstrategy.coordination.region;

import org.jspecify.annotations.NullMarked;
