package ipstrategy.coordination.plantext;

import static ipstrategy.coordination.plantext.Readings.answering;
import static ipstrategy.coordination.plantext.Readings.bindings;
import static ipstrategy.coordination.plantext.Readings.defects;
import static ipstrategy.coordination.plantext.Readings.doubts;
import static ipstrategy.coordination.plantext.Readings.item;
import static ipstrategy.coordination.plantext.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import org.junit.jupiter.api.Test;

/// A table of tasks that was flattened to one line.
class TaskTableTest {

    private static final String PLAN = "工作任务任务目标落实举措执行部门(单位)完成时间一、“灯塔制度”主体任务(一)完善近海灯塔制度"
            + "贯彻落实灯塔部署,一步步点亮。 1.推动灯塔政策。制定灯塔政策,周期到16. 5个月。 各地应制定灯塔办法。"
            + "局内:条法司省份:强省试点省、一二类省份必做,其他省份选做年内有阶段性成果 2.建设灯塔系统。上线灯塔系统。 省灯塔建设提供便利。"
            + " 有关省份参加。局内:局办公室、条法司局内:规划司省份:引领型、支撑型强省试点省必做省份:一类省份必做;其他省份选做年内完成"
            + "(二)建设快速保护体系加快建设中心。 3.建设中心。建设快速保护中心。局内:规划司省份:涉及省份必做年内完成"
            + "二、“灯塔运用”主体任务(一)运用灯塔实现增长。 4.用灯塔。局内规划司省份:其他省份选做年内完成 |";

    @Test
    void headingsNumbersAndColumnsAreFoundWithoutTheirBorders() {
        ParsedPlan plan = read(PLAN);
        assertThat(plan.form()).isEqualTo(ParsedPlan.Form.TASK_TABLE);
        assertThat(plan.sections())
                .extracting(section -> section.code() + " " + section.title())
                .containsExactly("1 “灯塔制度”主体任务", "1.1 完善近海灯塔制度", "1.2 建设快速保护体系", "2 “灯塔运用”主体任务", "2.1 运用灯塔实现增长。");
        assertThat(plan.items()).extracting(ParsedItem::number).containsExactly("1", "2", "3", "4");
        assertThat(plan.items()).extracting(ParsedItem::section).containsExactly("1.1", "1.1", "1.2", "2.1");
        assertThat(plan.doubts()).extracting(Doubt::code).containsOnly(Doubt.Code.HEADING_RUNS_ON);
        assertThat(item(plan, "1").text()).startsWith("推动灯塔政策。").endsWith("各地应制定灯塔办法。");
        assertThat(item(plan, "1").closing()).startsWith("局内:条法司").endsWith("年内有阶段性成果");
        assertThat(defects(plan)).isEmpty();
    }

    @Test
    void oneUnitAnswersAloneAndSeveralEachForTheirShare() {
        ParsedPlan plan = read(PLAN);
        assertThat(answering(item(plan, "1"))).containsExactly("SIPO-LEGAL LEAD 1");
        assertThat(item(plan, "1").rule()).isEqualTo(AssignmentRule.SOLE);
        assertThat(answering(item(plan, "2")))
                .containsExactly("SIPO-OFFICE BY_DUTY 1", "SIPO-LEGAL BY_DUTY 2", "SIPO-PLANNING BY_DUTY 3");
        assertThat(item(plan, "2").rule()).isEqualTo(AssignmentRule.UNITS_LISTED);
        assertThat(doubts(item(plan, "2"))).contains(Doubt.Code.UNITS_IN_SEVERAL_ROWS);
    }

    @Test
    void anObligationBindsByClauseAndClass() {
        ParsedPlan plan = read(PLAN);
        assertThat(bindings(item(plan, "1")))
                .containsExactly("1 PILOT MANDATORY", "1 CLASS-1 MANDATORY", "1 CLASS-2 MANDATORY", "1 OTHER OPTIONAL");
        assertThat(bindings(item(plan, "2")))
                .containsExactly(
                        "1 LEADING MANDATORY", "1 SUPPORTING MANDATORY", "2 CLASS-1 MANDATORY", "2 OTHER OPTIONAL");
    }

    @Test
    void provincesConcernedAreThoseThatTheTaskSpeaksOf() {
        ParsedItem third = item(read(PLAN), "3");
        assertThat(bindings(third)).containsExactly("1 CENTRE MANDATORY");
        assertThat(doubts(third)).containsExactly(Doubt.Code.CLASS_BY_CONTEXT);
    }

    @Test
    void aTaskIsDoneOrHasAResultWithinTheYear() {
        assertThat(read(PLAN).items())
                .extracting(item -> item.deadline().kind())
                .containsExactly(
                        Deadline.Kind.STAGED_RESULT_IN_YEAR,
                        Deadline.Kind.COMPLETE_IN_YEAR,
                        Deadline.Kind.COMPLETE_IN_YEAR,
                        Deadline.Kind.COMPLETE_IN_YEAR);
    }

    @Test
    void aCutFragmentAMissingColonAndABrokenDecimalAreSaid() {
        ParsedPlan plan = read(PLAN);
        assertThat(doubts(item(plan, "1"))).containsExactly(Doubt.Code.BROKEN_DECIMAL);
        assertThat(item(plan, "2").doubts())
                .filteredOn(doubt -> doubt.code() == Doubt.Code.CUT_FRAGMENT)
                .flatExtracting(Doubt::arguments)
                .containsExactly("省灯塔建设提供便利。");
        assertThat(doubts(item(plan, "4"))).containsExactly(Doubt.Code.COLON);
        assertThat(answering(item(plan, "4"))).containsExactly("SIPO-PLANNING LEAD 1");
    }

    @Test
    void unknownUnitsAndClassesAreNamedWithTheirTask() {
        ParsedPlan plan = read("工作任务完成时间一、“灯塔”主体任务 1.看灯塔。局内:灯塔司省份:海岛省份必做年内完成 3.修灯塔。局内:条法司省份:其他省份选做年内完成");
        assertThat(defects(plan)).containsExactly("GAP 3 [2]", "UNKNOWN_AGENCY 1 [灯塔司]", "UNKNOWN_CLASS 1 [海岛省份]");
    }

    @Test
    void wordsInATablePrintedWithBordersNeedNoGuessing() {
        ParsedPlan plan = read("工作任务\t任务目标\t完成时间\n一、“灯塔”主体任务\n(一)完善灯塔制度\t贯彻落实部署。\t1.看灯塔。\t局内:条法司\n省份:一类省份必做\t年内完成\n");
        assertThat(plan.doubts()).isEmpty();
        assertThat(plan.sections()).extracting(ParsedPlan.Section::title).containsExactly("“灯塔”主体任务", "完善灯塔制度");
        assertThat(item(plan, "1").text()).isEqualTo("看灯塔。");
    }
}
