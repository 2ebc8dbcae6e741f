/// What other rooms of the platform decide about measures: plans whose text was confirmed, reforms of agencies.
@NullMarked
package ipstrategy.measures.adopting;

import org.jspecify.annotations.NullMarked;
