/// Finding by words, Chinese and English: what is put in by triggers of the rooms, how it is weighed, and the door.
@NullMarked
package ipstrategy.search;

import org.jspecify.annotations.NullMarked;
