package ipstrategy.metrics.unit;

import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A multiplier of a unit as it goes over the wire.
///
/// @param power the power of ten: 8 where 720 is written for 720亿
@Schema(name = "UnitMultiplier")
record MultiplierView(@Schema(examples = "8") int power, Text name) {

    /// SDMX calls it by the same name.
    static MultiplierView of(int power) {
        return new MultiplierView(power, Words.both("sdmx.CL_UNIT_MULT." + power));
    }
}
