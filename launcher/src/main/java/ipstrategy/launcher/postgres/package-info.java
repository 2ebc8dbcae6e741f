/// The database server of one machine: durable, reachable from this machine alone, one database for each service.
@NullMarked
package ipstrategy.launcher.postgres;

import org.jspecify.annotations.NullMarked;
