/// The office links a measure to the metrics that reports on it give values of: the text of a plan names none by code.
@NullMarked
package ipstrategy.measures.linking;

import org.jspecify.annotations.NullMarked;
