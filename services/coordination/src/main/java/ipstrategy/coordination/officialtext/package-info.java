/// The official texts of plans, and every item of them with its place in the text.
@NullMarked
package ipstrategy.coordination.officialtext;

import org.jspecify.annotations.NullMarked;
