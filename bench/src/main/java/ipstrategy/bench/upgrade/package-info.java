/// Whether anybody notices that a new version takes the place of an old one, with its schema.
@NullMarked
package ipstrategy.bench.upgrade;

import org.jspecify.annotations.NullMarked;
