/// Things shown with what they link to, one level deep.
@NullMarked
package ipstrategy.gateway.expanding;

import org.jspecify.annotations.NullMarked;
