package ipstrategy.metrics.unit;

import ipstrategy.metrics.terms.Multiplier;
import ipstrategy.web.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit of the code list as it goes over the wire.
///
/// @param symbol as it is written beside a number, or null where there is none
/// @param multipliers by which its figures may be written where they are exchanged; 0 is the plain unit
@Schema(name = "Unit")
record UnitView(
        @Schema(examples = "CNY") String code,
        Text name,
        @Nullable @Schema(examples = "¥") String symbol,
        List<MultiplierView> multipliers) {

    UnitView {
        multipliers = List.copyOf(multipliers);
    }

    static UnitView of(String code, Text name, @Nullable String symbol) {
        int greatest = Multiplier.goesWith(code) ? Multiplier.GREATEST : 0;
        List<MultiplierView> multipliers =
                IntStream.rangeClosed(0, greatest).mapToObj(MultiplierView::of).toList();
        return new UnitView(code, name, symbol, multipliers);
    }
}
