package ipstrategy.console.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;

/// Numbers as people read them: whole with separators, or in 万 and 亿, thousands and millions where that is chosen.
public final class Numbers {

    private static final int DIGITS = 8;

    /// How large numbers are shown.
    public enum Scale {
        /// every digit
        FULL,
        /// in the large units of the language
        SHORT
    }

    private record Large(BigDecimal size, String zh, String en) {

        String name(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    private static final Large[] CHINESE = {
        new Large(new BigDecimal("100000000"), "亿", ""), new Large(new BigDecimal("10000"), "万", "")
    };
    private static final Large[] ENGLISH = {
        new Large(new BigDecimal("1000000000"), "", " bn"), new Large(new BigDecimal("1000000"), "", " m")
    };

    private Numbers() {}

    public static String say(BigDecimal value, Language language, Scale scale) {
        return switch (scale) {
            case FULL -> plain(value, language);
            case SHORT -> shortened(value, language);
        };
    }

    private static String shortened(BigDecimal value, Language language) {
        for (Large large : language == Language.ZH ? CHINESE : ENGLISH) {
            if (value.abs().compareTo(large.size()) >= 0) {
                BigDecimal parts = value.divide(large.size(), 2, RoundingMode.HALF_UP);
                return plain(parts, language) + large.name(language);
            }
        }
        return plain(value, language);
    }

    private static String plain(BigDecimal value, Language language) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(DIGITS);
        return format.format(value);
    }
}
