/// Who is calling, for which agency, in which roles.
@NullMarked
package ipstrategy.identity;

import org.jspecify.annotations.NullMarked;
