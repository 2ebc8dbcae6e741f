/// Who changed what, when, why: entries that nobody can alter unseen.
@NullMarked
package ipstrategy.audit;

import org.jspecify.annotations.NullMarked;
