/// What must hold for everything that is deployed, to a cluster or in containers on one machine, and for what
/// watches it: each rule with a violation that it must catch.
@NullMarked
package ipstrategy.deploy;

import org.jspecify.annotations.NullMarked;
