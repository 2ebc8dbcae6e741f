package ipstrategy.metrics.terms;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// The power of ten by which a table writes figures (SDMX `UNIT_MULT`): 8 where it writes 720 for 720亿. Figures are
/// kept, computed with and compared in the plain unit; only what is exchanged has a multiplier, so nothing is ever
/// added to
/// something else of another one.
public final class Multiplier {

    /// 万亿
    public static final int GREATEST = 12;

    /// Of a share, a place or a mark there are no thousands; `PER_10K_PERSONS` has its multiplier in its name.
    private static final Pattern WITHOUT = Pattern.compile("PERCENT|RANK|POINT|PER_.*");

    private Multiplier() {}

    /// Whether figures of a unit may be written with one.
    public static boolean goesWith(String unit) {
        return !WITHOUT.matcher(unit).matches();
    }

    /// A written number in the plain unit, exactly.
    public static BigDecimal plain(BigDecimal written, int multiplier) {
        return Numbers.plain(written.scaleByPowerOfTen(multiplier));
    }

    /// A number of the plain unit as it is written, exactly.
    public static BigDecimal written(BigDecimal plain, int multiplier) {
        return Numbers.plain(plain.scaleByPowerOfTen(-multiplier));
    }
}
