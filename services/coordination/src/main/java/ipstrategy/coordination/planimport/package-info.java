/// How a plan enters: its text is received and read, a person corrects and confirms, and only then it is adopted.
@NullMarked
package ipstrategy.coordination.planimport;

import org.jspecify.annotations.NullMarked;
