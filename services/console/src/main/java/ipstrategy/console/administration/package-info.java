/// What administrators look after, and how their forms are sent and shown again.
@NullMarked
package ipstrategy.console.administration;

import org.jspecify.annotations.NullMarked;
