/// Tasks: a measure taken apart, each part with who does it until when, and how the parts add up.
@NullMarked
package ipstrategy.console.task;

import org.jspecify.annotations.NullMarked;
