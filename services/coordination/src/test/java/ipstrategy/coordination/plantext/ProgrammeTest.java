package ipstrategy.coordination.plantext;

import static ipstrategy.coordination.plantext.Readings.defects;
import static ipstrategy.coordination.plantext.Readings.item;
import static ipstrategy.coordination.plantext.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Chapters, sections and numbered items with boxes, without agencies and dates.
class ProgrammeTest {

    private static final String PLAN = """
             为建设灯塔强国，制定本规划。
            一、规划背景
            灯塔很多，达到6.3万座。
            （一）现状。灯塔亮了。
            \t指　标
            \t1.7
            \t135
            二、重点工作
            （一）完善灯塔制度。
            1.加快灯塔立法。推进灯塔法修订。
            2.健全灯塔规则。制定灯塔规则，选
            出3个港口。

            \t专栏1　灯塔完善工程

            \t完善灯塔法律。完成灯塔法修订。
            支持灯塔研究。研究灯塔
            规则。



            （二）点亮灯塔。
            1.点亮。开展专项行动。
            三、实施保障
            （一）组织。加强领导。
            """;

    @Test
    void itemsHaveTheNumberOfTheirPlaceAndABoxItsParagraphs() {
        ParsedPlan plan = read(PLAN, "2016/2020");
        assertThat(plan.form()).isEqualTo(ParsedPlan.Form.PROGRAMME);
        assertThat(plan.items())
                .extracting(ParsedItem::number)
                .containsExactly("2.1.1", "2.1.2", "BOX1", "BOX1.1", "BOX1.2", "2.2.1");
        assertThat(plan.items())
                .extracting(ParsedItem::locator)
                .containsExactly("二(一)1", "二(一)2", "专栏1", "专栏1第1段", "专栏1第2段", "二(二)1");
        assertThat(plan.items()).extracting(ParsedItem::parent).containsExactly(null, null, null, "BOX1", "BOX1", null);
        assertThat(item(plan, "BOX1").section()).isEqualTo("2.1");
        assertThat(item(plan, "BOX1").text()).isEqualTo("灯塔完善工程");
        assertThat(item(plan, "BOX1.2").text()).isEqualTo("支持灯塔研究。研究灯塔规则。");
        assertThat(item(plan, "2.1.2").text()).isEqualTo("健全灯塔规则。制定灯塔规则，选出3个港口。");
        assertThat(defects(plan)).isEmpty();
    }

    @Test
    void partsWithoutItemsAreSectionsOnly() {
        assertThat(read(PLAN, "2016/2020").sections())
                .extracting(section -> section.code() + " " + section.title())
                .containsExactly("1 规划背景", "1.1 现状", "2 重点工作", "2.1 完善灯塔制度", "2.2 点亮灯塔", "3 实施保障", "3.1 组织");
    }

    @Test
    void nobodyIsNamedAndTheTermIsTheDeadline() {
        ParsedPlan plan = read(PLAN, "2016/2020");
        assertThat(plan.items()).extracting(ParsedItem::rule).containsOnly(AssignmentRule.NOT_NAMED);
        assertThat(plan.items())
                .extracting(ParsedItem::deadline)
                .containsOnly(new ParsedItem.Until(Deadline.Kind.PLAN_YEAR, LocalDate.of(2020, 12, 31), null));
        assertThat(plan.items()).allSatisfy(item -> assertThat(item.doubts()).isEmpty());
    }

    @Test
    void aBoxThatIsLeftOutIsNamed() {
        ParsedPlan plan = read(PLAN.replace("专栏1", "专栏2"), "2016/2020");
        assertThat(defects(plan)).containsExactly("GAP BOX2 [BOX1]");
    }

    @Test
    void aTextInNoFormIsSaidToBeSo() {
        assertThat(defects(read("灯塔很亮。\n港口很大。"))).containsExactly("FORM_UNKNOWN null []", "NO_ITEMS null []");
        assertThat(read("").form()).isEqualTo(ParsedPlan.Form.UNKNOWN);
    }
}
