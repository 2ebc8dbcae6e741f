/// What the registers of the office know, as one picture: for reading plans and for checking what people enter.
@NullMarked
package ipstrategy.coordination.registers;

import org.jspecify.annotations.NullMarked;
