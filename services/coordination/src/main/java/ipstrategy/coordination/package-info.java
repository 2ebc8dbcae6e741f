/// The joint-conference office: plans, the agency register, regions, and the measures that cross domains.
@NullMarked
package ipstrategy.coordination;

import org.jspecify.annotations.NullMarked;
