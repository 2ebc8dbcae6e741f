/// What one request causes in every process, told as one trace to whoever collects them. Nothing runs of it until it is
/// said where traces go.
@NullMarked
package ipstrategy.tracing;

import org.jspecify.annotations.NullMarked;
