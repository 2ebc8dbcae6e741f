/// Reports: what an agency is asked to say about a measure for a period, what it answers, and what the office makes of
/// it.
@NullMarked
package ipstrategy.measures.report;

import org.jspecify.annotations.NullMarked;
