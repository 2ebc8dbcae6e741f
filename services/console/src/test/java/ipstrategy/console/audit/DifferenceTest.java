package ipstrategy.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static Difference between(String before, String after) {
        return Objects.requireNonNull(Difference.between(before, after));
    }

    @Test
    void textsMeetBeforeAndAfterWhatDiffers() {
        assertThat(between("登记指南已形成征求意见稿，正在修改。", "登记指南已形成送审稿，正在修改。"))
                .isEqualTo(new Difference("登记指南已形成", "征求意见", "送审", "稿，正在修改。"));
    }

    @Test
    void aWordIsNeverCut() {
        assertThat(between("The guide was drafted by the office.", "The guide was dropped by the office."))
                .isEqualTo(new Difference("The guide was ", "drafted", "dropped", " by the office."));
    }

    @Test
    void whatWasOnlyAddedLeavesNothingBefore() {
        assertThat(between("登记指南已形成征求意见稿。", "登记指南已形成征求意见稿。已与工商总局沟通。"))
                .isEqualTo(new Difference("登记指南已形成征求意见稿。", "", "已与工商总局沟通。", ""));
    }

    @Test
    void aCharacterOutsideTheFirstPlaneIsNeverCut() {
        assertThat(between("甲乙丙丁戊己庚辛壬癸子丑𠀀寅", "甲乙丙丁戊己庚辛壬癸子丑𠀁寅"))
                .isEqualTo(new Difference("甲乙丙丁戊己庚辛壬癸子丑", "𠀀", "𠀁", "寅"));
    }

    @Test
    void shortOrStrangeTextsStandSideBySide() {
        assertThat(Difference.between("DUE", "DONE")).isNull();
        assertThat(Difference.between("完全不同的一段文字内容在此处", "另外一个毫无关系的说明写在那里呢")).isNull();
    }

    @Test
    void aDayAnInstantOrACodeIsNotTakenApart() {
        assertThat(Difference.between("2022-06-30", "2022-06-29")).isNull();
        assertThat(Difference.between("2026-11-26T12:00:00Z", "2026-11-26T12:00:01Z"))
                .isNull();
        assertThat(Difference.between("COMPLETED_CONTINUING", "COMPLETED")).isNull();
    }

    @Test
    void theTextsCanBePutTogetherAgain() {
        String before = "one two three four five six";
        String after = "one two four four five six";
        Difference difference = between(before, after);

        assertThat(difference.head() + difference.before() + difference.tail()).isEqualTo(before);
        assertThat(difference.head() + difference.after() + difference.tail()).isEqualTo(after);
    }
}
