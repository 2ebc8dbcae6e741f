/// The succession of agencies: on the day of a reform, responsibilities pass from one to another.
@NullMarked
package ipstrategy.coordination.reform;

import org.jspecify.annotations.NullMarked;
