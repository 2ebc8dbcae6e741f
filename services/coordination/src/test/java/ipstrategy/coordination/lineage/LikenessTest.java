package ipstrategy.coordination.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void theSameWordsAreWhollyAlikeAndOthersNotAtAll() {
        assertThat(like("推进专利导航", "推进专利导航")).isEqualTo(new BigDecimal("1.00"));
        assertThat(like("推进专利导航", "商标注册便利化")).isEqualTo(new BigDecimal("0.00"));
        assertThat(like("", "")).isEqualTo(new BigDecimal("0.00"));
        assertThat(like("一", "一")).as("of one character nothing is known").isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void signsBetweenWordsDoNotCount() {
        assertThat(like("推进专利导航，建立机制。", "推进专利导航 建立机制")).isEqualTo(new BigDecimal("1.00"));
    }

    @Test
    void itIsTheSameEitherWayAndGrowsWithWhatIsShared() {
        assertThat(like("专利导航", "专利导航工程")).isEqualTo(like("专利导航工程", "专利导航"));
        assertThat(like("专利导航", "专利导航工程")).isEqualTo(new BigDecimal("0.75"));
        assertThat(like("专利导航", "专利运营")).isEqualTo(new BigDecimal("0.33"));
    }

    private static BigDecimal like(String one, String other) {
        return new Likeness(one).to(new Likeness(other));
    }
}
