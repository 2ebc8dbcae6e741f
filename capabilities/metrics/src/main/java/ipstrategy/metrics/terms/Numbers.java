package ipstrategy.metrics.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers as people write them: `66649` and `0.56`, never `6.6649E+4` or `12.0`.
public final class Numbers {

    private Numbers() {}

    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }
}
