/// The processes of this machine: those the launcher starts, watches and ends, and those it finds.
@NullMarked
package ipstrategy.launcher.process;

import org.jspecify.annotations.NullMarked;
