/// Notices to the own agency, and the mails that were written of them.
@NullMarked
package ipstrategy.console.mail;

import org.jspecify.annotations.NullMarked;
