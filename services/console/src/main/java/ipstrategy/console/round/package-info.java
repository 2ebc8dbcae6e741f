/// The year of a plan over the provinces: what each must do, how it is marked and where it stands.
@NullMarked
package ipstrategy.console.round;

import org.jspecify.annotations.NullMarked;
