package ipstrategy.console.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of what is done with a measure. The English of each stands in `messages/doing_en.properties`.
@MessageBundle(value = "doing", locale = "zh")
public interface Doings {

    @Message("报告周期")
    String rhythms();

    @Message("各服务所辖任务措施多久报告一次、期满后几个工作日内提交。由联席会议办公室设定；设定之前不要求报告。")
    String rhythmsLead();

    @Message("{service}的报告周期")
    String rhythmOf(String service);

    @Message("所属服务")
    String service();

    @Message("尚未设定")
    String notSet();

    @Message("本计划在该服务尚未设定报告周期，尚不要求报告。")
    String notSetLead();

    @Message("周期")
    String cadence();

    @Message("自何日起要求报告")
    String askedFrom();

    @Message("至何日止（不填则不设截止）")
    String askedTo();

    @Message("报告提交（期满后工作日数）")
    String askedDays();

    @Message("会签答复（工作日数）")
    String answerDays();

    @Message("退回后重新提交（工作日数）")
    String correctDays();

    @Message("设定周期")
    String setRule();

    @Message("已要求的报告按原期限不变。")
    String setRuleHint();

    @Message("另有周期的任务措施")
    String apart();

    @Message("没有另有周期的任务措施。")
    String noneApart();

    @Message("设定单项周期")
    String setApart();

    @Message("与计划相同")
    String asPlan();

    @Message("任务措施")
    String measure();

    @Message("延期申请")
    String extensions();

    @Message("审签人员代表牵头部门提出，由联席会议办公室决定；决定之前，督办暂停计时。")
    String extensionsLead();

    @Message("尚无延期申请。")
    String noExtensions();

    @Message("申请延期")
    String askFor();

    @Message("延什么")
    String askOf();

    @Message("申请延至")
    String askUntil();

    @Message("任务措施的期限（{day}）")
    String ofDeadline(String day);

    @Message("{period}报告（{day}）")
    String ofReport(String period, String day);

    @Message("撤回申请")
    String withdraw();

    @Message("延期申请已提交，等待办公室决定。")
    String done_requested();

    @Message("延期申请已撤回。")
    String done_withdrawn();
}
