/// Runs the whole platform on one machine: database, identity provider, services and gateway.
@NullMarked
package ipstrategy.launcher;

import org.jspecify.annotations.NullMarked;
