package ipstrategy.console.supervision;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of supervision. The English of each stands in `messages/ladder_en.properties`.
@MessageBundle(value = "ladder", locale = "zh")
public interface LadderWords {

    @Message("逾期未报的，按督办阶梯逐级推进；这里列出已采取的步骤、接下来的步骤及其日期。")
    String lead();

    @Message("已采取的督办步骤")
    String stepsTitle();

    @Message("逾期的任务措施")
    String lateMeasures();

    @Message("现行督办阶梯")
    String inForce();

    @Message("到期前 {days} 个工作日")
    String before(int days);

    @Message("到期后 {days} 个工作日")
    String after(int days);

    @Message("等待：{whom}")
    String waitsForWhom(String whom);

    @Message("筛选")
    String filter();

    @Message("主管服务")
    String service();

    @Message("报告较多，未能全部列出；请按部门、规划或服务缩小范围。")
    String cut();

    @Message("已逾期")
    String late();

    @Message("没有逾期未报的报告。")
    String noneLate();

    @Message("尚未到期")
    String coming();

    @Message("没有即将采取督办步骤的报告。")
    String noneComing();

    @Message("应报日期")
    String fileBy();

    @Message("已采取")
    String taken();

    @Message("尚无")
    String noneYet();

    @Message("计时")
    String clock();

    @Message("接下来")
    String next();

    @Message("日期")
    String nextOn();

    @Message("暂定：该年度放假安排尚未公布")
    String provisional();

    @Message("步骤")
    String step();

    @Message("步骤日期")
    String on();

    @Message("等待")
    String waitsFor();

    @Message("没有督办步骤。")
    String noSteps();

    @Message("内容与理由")
    String whatAndWhy();

    @Message("第 {number} 轮")
    String round(int number);

    @Message("记录时间")
    String takenAt();

    @Message("晚于步骤日期记录")
    String writtenLate();

    @Message("阶梯版本")
    String version();

    @Message("这份报告的督办经过")
    String history();

    @Message("接下来")
    String ahead();

    @Message("没有后续步骤。")
    String nothingAhead();

    @Message("提请升级")
    String escalate();

    @Message("不等阶梯到期，现在就把这份报告提请更高层级处理。")
    String escalateHint();

    @Message("报告")
    String report();

    @Message("在您填写期间，这份报告已被他人修改。请看过当前内容后再决定；您写的理由仍在下面。")
    String tooLate();

    @Message("已提请升级。")
    String done_escalated();
}
