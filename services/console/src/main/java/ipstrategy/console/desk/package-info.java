/// What waits for the person who is signed in.
@NullMarked
package ipstrategy.console.desk;

import org.jspecify.annotations.NullMarked;
