/// The clerk who asks for reports when their time comes and notes when it passes.
@NullMarked
package ipstrategy.measures.asking;

import org.jspecify.annotations.NullMarked;
