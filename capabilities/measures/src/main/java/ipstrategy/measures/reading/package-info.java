/// Who may read which reports, and how many they are.
@NullMarked
package ipstrategy.measures.reading;

import org.jspecify.annotations.NullMarked;
