package ipstrategy.coordination.plantext;

import static ipstrategy.coordination.plantext.Readings.defects;
import static ipstrategy.coordination.plantext.Readings.doubts;
import static ipstrategy.coordination.plantext.Readings.item;
import static ipstrategy.coordination.plantext.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures that close with a note of completion and name nobody.
class CompletionAtEndTest {

    private static final String TERM = "2022/2025";

    private static final String PLAN = """
            联系我们
            灯塔保护推进计划
            时间:2022-11-01

            一、法治灯塔

            1. 形成灯塔法草案。(2025年12月底前完成)


            2. 推进《灯塔条例》修改。(2022年12月底前完成并持续推进)

            3. 持续推进灯塔巡查。(持续推进)
            二、海上灯塔
            4 视情召开灯塔会议,审查周期压减到16. 5个月。(2023年底前完成)
            5．修订灯塔名录。（ 2024 年 2 月 29 日前完成，并持续推进 ）
            """;

    @Test
    void everyKindOfNoteIsADeadline() {
        ParsedPlan plan = read(PLAN, TERM);
        assertThat(plan.form()).isEqualTo(ParsedPlan.Form.COMPLETION_AT_END);
        assertThat(plan.items()).extracting(ParsedItem::number).containsExactly("1", "2", "3", "4", "5");
        assertThat(plan.items())
                .extracting(
                        item -> item.deadline().kind() + " " + item.deadline().due())
                .containsExactly(
                        "BY_DATE 2025-12-31",
                        "BY_DATE_THEN_CONTINUING 2022-12-31",
                        "CONTINUING null",
                        "BY_DATE 2023-12-31",
                        "BY_DATE_THEN_CONTINUING 2024-02-29");
        assertThat(plan.items()).extracting(ParsedItem::rule).containsOnly(AssignmentRule.NOT_NAMED);
        assertThat(plan.items()).extracting(ParsedItem::locator).containsExactly("1", "2", "3", "4", "5");
        assertThat(defects(plan)).isEmpty();
    }

    @Test
    void whatIsToBeDoneAsCircumstancesWarrantIsConditional() {
        assertThat(read(PLAN, TERM).items())
                .filteredOn(ParsedItem::conditional)
                .extracting(ParsedItem::number)
                .containsExactly("4");
    }

    @Test
    void aMissingDotAndABrokenDecimalAreSaid() {
        ParsedPlan plan = read(PLAN, TERM);
        assertThat(doubts(item(plan, "4"))).containsExactly(Doubt.Code.NUMBER_WITHOUT_DOT, Doubt.Code.BROKEN_DECIMAL);
        assertThat(item(plan, "4").doubts().getLast().arguments()).containsExactly("16. 5", "16.5");
        assertThat(doubts(item(plan, "5"))).isEmpty();
    }

    @Test
    void aSentenceThatSpeaksOfGoingOnIsNotItsOwnClosing() {
        assertThat(item(read(PLAN, TERM), "3").text()).isEqualTo("持续推进灯塔巡查。");
        ParsedPlan last = read("一、灯塔\n1. 看灯塔。(持续推进)\n2. 修灯塔并持续推进。\n", TERM);
        assertThat(doubts(item(last, "2"))).containsExactly(Doubt.Code.NO_CLOSING);
        assertThat(item(last, "2").deadline().kind()).isEqualTo(Deadline.Kind.PLAN_YEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            看灯塔。2023年6月底前完成)   | OPENING_BRACKET
            看灯塔。(2023年6月底前完成   | CLOSING_BRACKET
            """)
    void aMissingBracketIsSaid(String words, Doubt.Code doubt) {
        ParsedItem item = item(read("一、灯塔\n1. 修灯塔。(持续推进)\n2. " + words + "\n", TERM), "2");
        assertThat(doubts(item)).containsExactly(doubt);
        assertThat(item.deadline().due()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(item.text()).isEqualTo("看灯塔。");
    }

    @ParameterizedTest
    @CsvSource({"2023年13月底前完成", "2023年0月底前完成", "2023年2月30日前完成"})
    void anImpossibleDayIsNamedWithItsItem(String note) {
        ParsedPlan plan = read("一、灯塔\n1. 修灯塔。(" + note + ")\n2. 看灯塔。(持续推进)", TERM);
        assertThat(defects(plan)).containsExactly("IMPOSSIBLE_DATE 1 [" + note + "]");
    }

    @Test
    void aDayOutsideOfTheTermIsDoubtful() {
        ParsedItem item = item(read("一、灯塔\n1. 修灯塔。(2032年6月底前完成)\n2. 看灯塔。(持续推进)", TERM), "1");
        assertThat(doubts(item)).containsExactly(Doubt.Code.OUTSIDE_TERM);
        assertThat(item.doubts().getFirst().arguments()).containsExactly("2032-06-30");
    }

    @Test
    void aHeadingMayGoOnInTheNextLine() {
        ParsedPlan plan = read("一、统筹推进海上\n灯塔合作\n1. 看灯塔。(持续推进)", TERM);
        assertThat(plan.sections().getFirst().title()).isEqualTo("统筹推进海上灯塔合作");
        assertThat(plan.doubts()).extracting(Doubt::code).containsExactly(Doubt.Code.HEADING_WRAPPED);
    }
}
