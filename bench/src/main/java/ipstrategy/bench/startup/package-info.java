/// How soon one program answers after its start and what memory it holds, beside a twin.
@NullMarked
package ipstrategy.bench.startup;

import org.jspecify.annotations.NullMarked;
