/// Holds every answer that a test gets against the published contract.
@NullMarked
package ipstrategy.testkit.contract;

import org.jspecify.annotations.NullMarked;
