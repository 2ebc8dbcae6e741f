/// What an agency says of its work on a measure, and what it must have said before it signs.
@NullMarked
package ipstrategy.measures.statement;

import org.jspecify.annotations.NullMarked;
