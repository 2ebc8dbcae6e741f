/// Reads seed files strictly and plants their rows once: whole or not at all, and never over what people changed.
@NullMarked
package ipstrategy.seeding;

import org.jspecify.annotations.NullMarked;
