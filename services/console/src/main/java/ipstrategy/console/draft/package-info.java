/// The texts of new plans: received, read, put right beside the official text, and confirmed.
@NullMarked
package ipstrategy.console.draft;

import org.jspecify.annotations.NullMarked;
