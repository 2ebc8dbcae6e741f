/// Measures as files and adopted plans give them, before they are anybody's: strictly read, every reference checked.
@NullMarked
package ipstrategy.measures.seeded;

import org.jspecify.annotations.NullMarked;
