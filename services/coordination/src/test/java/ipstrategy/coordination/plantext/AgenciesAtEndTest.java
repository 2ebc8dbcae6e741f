package ipstrategy.coordination.plantext;

import static ipstrategy.coordination.plantext.Readings.answering;
import static ipstrategy.coordination.plantext.Readings.defects;
import static ipstrategy.coordination.plantext.Readings.doubts;
import static ipstrategy.coordination.plantext.Readings.item;
import static ipstrategy.coordination.plantext.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures that close with the agencies that answer for them.
class AgenciesAtEndTest {

    private static final String PLAN = """
            某某年度灯塔知识产权推进计划

            关于印发计划的通知
            2017年3月1日

            一、夯实灯塔基础

            （一）理顺灯塔管理。

            1. 编制《灯塔登记办法》，开展灯塔名称保护试点工作，按照《海岸总体规划》，做好督
            促检查和评估。（知识产权局、工商总局、新闻出版广电总局（版权局）负责）

            2. 建立灯塔专利数据库。(知识产权局负责)

            (二)守护灯塔。
            3. 严查假冒灯塔。（工商总局牵头负责）
            4. 协力守护近海灯塔。（工业和信息化部、海关总署按职责分工分别负责）
            5. 参加灯塔大会。（商务部、知识产权局牵头，海关总署、工商总局按职责分工分别负责）

            二、落实

            （一）组织。
            6. 评估灯塔战略。
            （联席会议办公室、联席会议成员单位负责）

            上述任务中，由多个部门负责的，列第一位的部门为牵头部门，其他为参与部门。
            来源：某网站""";

    @Test
    void theFormAndThePartsAreFound() {
        ParsedPlan plan = read(PLAN);
        assertThat(plan.form()).isEqualTo(ParsedPlan.Form.AGENCIES_AT_END);
        assertThat(plan.sections())
                .extracting(ParsedPlan.Section::code, ParsedPlan.Section::locator, ParsedPlan.Section::title)
                .containsExactly(
                        tuple("1", "一", "夯实灯塔基础"),
                        tuple("1.1", "一(一)", "理顺灯塔管理"),
                        tuple("1.2", "一(二)", "守护灯塔"),
                        tuple("2", "二", "落实"),
                        tuple("2.1", "二(一)", "组织"));
        assertThat(plan.items()).extracting(ParsedItem::number).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(plan.items())
                .extracting(ParsedItem::locator)
                .containsExactly("一(一)1", "一(一)2", "一(二)3", "一(二)4", "一(二)5", "二(一)6");
        assertThat(defects(plan)).isEmpty();
        assertThat(plan.doubts()).isEmpty();
        assertThat(plan.items()).allSatisfy(item -> assertThat(item.doubts()).isEmpty());
    }

    @Test
    void aLineBreakInsideASentenceIsNoSpaceAndAnchorsPointIntoTheTextAsReceived() {
        ParsedItem first = item(read(PLAN), "1");
        assertThat(first.text()).contains("做好督促检查和评估。").doesNotContain("负责");
        assertThat(first.closing()).isEqualTo("（知识产权局、工商总局、新闻出版广电总局（版权局）负责）");
        Anchor place = first.anchor();
        assertThat(PLAN.substring(place.start(), place.end()))
                .startsWith("1. 编制《灯塔登记办法》")
                .endsWith("（版权局）负责）");
        assertThat(place.line()).isEqualTo(10);
        assertThat(place.column()).isEqualTo(1);
        Anchor agency = first.responsibilities().get(2).anchor();
        assertThat(PLAN.substring(agency.start(), agency.end())).isEqualTo("新闻出版广电总局（版权局）");
    }

    @Test
    void agenciesAnswerByTheRulesOfTheClosingNote() {
        ParsedPlan plan = read(PLAN);
        assertThat(plan.items())
                .extracting(ParsedItem::rule)
                .containsExactly(
                        AssignmentRule.FIRST_LEADS,
                        AssignmentRule.SOLE,
                        AssignmentRule.LEAD_NAMED_PARTICIPANTS_OPEN,
                        AssignmentRule.BY_DUTY,
                        AssignmentRule.CO_LEADS,
                        AssignmentRule.ALL_MEMBERS);
        assertThat(answering(item(plan, "1")))
                .containsExactly("SIPO LEAD 1", "SAIC PARTICIPANT 2", "SAPPRFT PARTICIPANT 3");
        assertThat(answering(item(plan, "4"))).containsExactly("MIIT BY_DUTY 1", "GAC BY_DUTY 2");
        assertThat(answering(item(plan, "5")))
                .containsExactly("MOFCOM CO_LEAD 1", "SIPO CO_LEAD 1", "GAC BY_DUTY 3", "SAIC BY_DUTY 4");
        assertThat(answering(item(plan, "6"))).containsExactly("JC-OFFICE LEAD 1", "JC-MEMBERS ALL_MEMBERS 2");
    }

    @Test
    void withoutAPrintedDayTheTermIsTheDeadline() {
        assertThat(read(PLAN).items())
                .extracting(ParsedItem::deadline)
                .containsOnly(new ParsedItem.Until(Deadline.Kind.PLAN_YEAR, LocalDate.of(2017, 12, 31), null));
    }

    @Test
    void whatIsDraftedOrBegunIsACandidateAndWhatIsOnlyMentionedIsNot() {
        assertThat(item(read(PLAN), "1").candidates())
                .extracting(ParsedItem.Candidate::kind, ParsedItem.Candidate::title)
                .containsExactly(tuple(Deliverable.Kind.RULE, "《灯塔登记办法》"), tuple(Deliverable.Kind.PILOT, "灯塔名称保护试点工作"));
        assertThat(item(read(PLAN), "2").candidates().getFirst().title()).isEqualTo("灯塔专利数据库");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            点亮灯塔。知识产权局、统计局负责）         | OPENING_BRACKET | SIPO LEAD 1, NBS PARTICIPANT 2
            点亮灯塔。（知识产权局、统计局负责         | CLOSING_BRACKET | SIPO LEAD 1, NBS PARTICIPANT 2
            点亮灯塔。（知识产权局、统计局）           | WORD_MISSING    | SIPO LEAD 1, NBS PARTICIPANT 2
            点亮灯塔。（统计局等负责）                 | OPEN_LIST       | NBS LEAD 1
            点亮灯塔。（国家发展和改革委员会负责）     | NAME_FORM       | NDRC LEAD 1
            点亮灯塔。（新闻出版广电总局（版权局、统计局负责） | CLOSING_BRACKET | SAPPRFT LEAD 1, NBS PARTICIPANT 2
            """)
    void aDefectOfThePrintIsReadAndSaid(String words, Doubt.Code doubt, String agencies) {
        ParsedPlan plan = read("一、灯塔\n1. 看灯塔。（统计局负责）\n2. " + words + "\n3. 修灯塔。（统计局负责）");
        assertThat(plan.items()).hasSize(3);
        assertThat(doubts(item(plan, "2"))).contains(doubt);
        assertThat(String.join(", ", answering(item(plan, "2")))).isEqualTo(agencies);
        assertThat(item(plan, "2").text()).isEqualTo("点亮灯塔。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            工业和信息化部和海关总署         | MIIT, GAC
            发展改革委、工业和信息化部       | NDRC, MIIT
            商务部（全国打击侵权假冒工作领导小组办公室）、统计局 | MOFCOM, NBS
            统 计 局、海关总署及商务部       | NBS, GAC, MOFCOM
            """)
    void aCompositeNameIsOneAgencyAndAListIsSplitAtAnd(String list, String codes) {
        ParsedItem item = item(read("一、灯塔\n1. 看灯塔。（" + list + "负责）"), "1");
        assertThat(item.responsibilities())
                .extracting(ParsedItem.Answering::agency)
                .containsExactly(codes.split(", "));
    }

    @Test
    void aNameThatTwoBodiesHadMeansTheOneThatExisted() {
        String text = "一、灯塔\n1. 看灯塔。（国家知识产权局负责）";
        assertThat(answering(item(read(text, "2017"), "1"))).containsExactly("SIPO LEAD 1");
        assertThat(answering(item(read(text, "2022"), "1"))).containsExactly("CNIPA LEAD 1");
        ParsedItem late = item(read("一、灯塔\n1. 看灯塔。（工商总局负责）", "2022"), "1");
        assertThat(doubts(late)).containsExactly(Doubt.Code.NOT_IN_FORCE);
    }

    @Test
    void anUnknownAgencyIsNamedWithItsItem() {
        ParsedPlan plan = read("一、灯塔\n1. 看灯塔。（统计局、灯塔总局负责）\n2. 修灯塔。（统计局负责）");
        assertThat(defects(plan)).containsExactly("UNKNOWN_AGENCY 1 [灯塔总局]");
    }

    @Test
    void withoutTheClosingNoteItIsAssumedAndSaidThatTheFirstLeads() {
        assertThat(read("一、灯塔\n1. 看灯塔。（统计局、海关总署负责）").doubts())
                .extracting(Doubt::code)
                .containsExactly(Doubt.Code.FIRST_LEADS_ASSUMED);
    }

    @Test
    void gapsAndDuplicatesInNumberingAreNamed() {
        ParsedPlan plan = read("""
                一、灯塔
                1. 甲。（统计局负责）
                2. 乙。（统计局负责）
                2. 丙。（统计局负责）
                6. 丁。（统计局负责）
                三、港口
                7. 戊。（统计局负责）
                """);
        assertThat(defects(plan)).containsExactly("GAP § 3 [2]", "DUPLICATE 2 [2]", "GAP 6 [3–5]");
    }

    @Test
    void aNumberAtTheBeginningOfALineIsNoItemWhereTheSentenceGoesOn() {
        ParsedPlan plan = read("""
                一、灯塔
                1. 今年要遴选
                30个灯塔，把周期压减到
                16. 5个月以内。
                - 7 -
                （统计局负责）
                2．修灯塔。（统计局负责）3. 看灯塔。（统计局负责）
                4 点灯塔。（统计局负责）
                """);
        assertThat(plan.items()).extracting(ParsedItem::number).containsExactly("1", "2", "3", "4");
        assertThat(item(plan, "1").text()).isEqualTo("今年要遴选30个灯塔，把周期压减到16. 5个月以内。");
        assertThat(doubts(item(plan, "1"))).containsExactly(Doubt.Code.PAGE_NUMBER, Doubt.Code.BROKEN_DECIMAL);
        assertThat(doubts(item(plan, "4"))).containsExactly(Doubt.Code.NUMBER_WITHOUT_DOT);
    }

    @Test
    void anItemWithoutClosingAndWordsBehindAClosingAreSaid() {
        ParsedPlan plan = read("一、灯塔\n1. 看灯塔。\n2. 修灯塔。（统计局负责）还有一句。\n3. 点灯塔。（统计局负责）");
        assertThat(doubts(item(plan, "1"))).containsExactly(Doubt.Code.NO_CLOSING);
        assertThat(item(plan, "1").rule()).isEqualTo(AssignmentRule.NOT_NAMED);
        assertThat(item(plan, "2").doubts().getFirst().arguments()).containsExactly("还有一句。");
    }

    @Test
    void agenciesAndADayMayStandInOneBracketOrInTwo() {
        ParsedPlan plan = read("一、灯塔\n1. 看灯塔。（统计局负责，2017年6月底前完成）\n"
                + "2. 修灯塔。（统计局、海关总署负责）（2017年9月底前完成并持续推进）\n3. 点灯塔。（2017年6月底前完成，统计局负责）");
        assertThat(plan.items())
                .extracting(item -> item.deadline().due())
                .containsExactly(LocalDate.of(2017, 6, 30), LocalDate.of(2017, 9, 30), LocalDate.of(2017, 6, 30));
        assertThat(answering(item(plan, "1"))).containsExactly("NBS LEAD 1");
        assertThat(answering(item(plan, "3"))).containsExactly("NBS LEAD 1");
        assertThat(item(plan, "2").deadline().kind()).isEqualTo(Deadline.Kind.BY_DATE_THEN_CONTINUING);
        assertThat(item(plan, "2").text()).isEqualTo("修灯塔。");
    }
}
