/// The audit trails: who changed what and when, what changed by it, and whether the chains of entries hold.
@NullMarked
package ipstrategy.console.audit;

import org.jspecify.annotations.NullMarked;
