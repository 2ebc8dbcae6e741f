/// Measures what it costs to seal audit entries inside the changing transaction, and what it costs to seal them
/// afterwards.
@NullMarked
package ipstrategy.bench.sealing;

import org.jspecify.annotations.NullMarked;
