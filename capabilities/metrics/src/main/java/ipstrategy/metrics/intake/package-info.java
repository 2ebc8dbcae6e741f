/// The one gate by which figures come in, whoever brings them and however many they are.
@NullMarked
package ipstrategy.metrics.intake;

import org.jspecify.annotations.NullMarked;
