/// What the platform does when something around it breaks: drills, each with the promise that it tests.
@NullMarked
package ipstrategy.bench.faults;

import org.jspecify.annotations.NullMarked;
