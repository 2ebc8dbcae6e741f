/// How fast tables of figures come in through the gate, beside plain COPY into the same table.
@NullMarked
package ipstrategy.bench.imports;

import org.jspecify.annotations.NullMarked;
