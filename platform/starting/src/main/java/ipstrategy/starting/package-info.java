/// The begin of every process: what is wrong with its configuration is said in one sentence, and a rehearsal is not
/// taken for earnest.
@NullMarked
package ipstrategy.starting;

import org.jspecify.annotations.NullMarked;
