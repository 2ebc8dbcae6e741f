/// Reports on measures: filed, countersigned, reviewed.
@NullMarked
package ipstrategy.console.report;

import org.jspecify.annotations.NullMarked;
