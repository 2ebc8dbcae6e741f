/// What must hold for everything that is deployed to a cluster, each rule with a violation that it must catch.
@NullMarked
package ipstrategy.deploy;

import org.jspecify.annotations.NullMarked;
