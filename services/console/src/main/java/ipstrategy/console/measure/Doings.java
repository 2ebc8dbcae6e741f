package ipstrategy.console.measure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of what is done with a measure. The English of each stands in `messages/doing_en.properties`.
@MessageBundle(value = "doing", locale = "zh")
public interface Doings {

    @Message("报告周期")
    String rhythms();

    @Message("各服务所辖任务措施多久报告一次、期满后几个工作日内提交。由联席会议办公室设定；由正文导入的计划，设定之前按季度报告。")
    String rhythmsLead();

    @Message("{service}的报告周期")
    String rhythmOf(String service);

    @Message("所属服务")
    String service();

    @Message("尚未设定")
    String notSet();

    @Message("本计划在该服务尚未设定报告周期，现按季度报告。")
    String usualLead();

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

    @Message("任务分解")
    String tasks();

    @Message("牵头部门把任务措施分解到承担部门；承担部门办结并附佐证材料后，进度逐级汇总。")
    String tasksLead();

    @Message("尚未分解。")
    String noTasks();

    @Message("任务")
    String task();

    @Message("任务 {number}")
    String taskNo(String number);

    @Message("已办结 {done} 项，共 {total} 项")
    String doneOf(String done, String total);

    @Message("逾期 {count} 项")
    String lateTasks(String count);

    @Message("最近到期：{day}")
    String nextDue(String day);

    @Message("上级任务")
    String partOf();

    @Message("任务措施本身")
    String whole();

    @Message("承担部门")
    String doer();

    @Message("权重（1–100）")
    String weight();

    @Message("要求")
    String body();

    @Message("任务名称")
    String taskTitle();

    @Message("进度")
    String progress();

    @Message("分解任务")
    String divide();

    @Message("继续分解")
    String divideFurther();

    @Message("修改任务")
    String changeTask();

    @Message("开始办理")
    String startTask();

    @Message("开始后显示为进行中。")
    String startHint();

    @Message("办结")
    String completeTask();

    @Message("勾选能够证明的佐证材料，至少一份。")
    String completeHint();

    @Message("取消任务")
    String dropTask();

    @Message("取消的任务不再计入进度。")
    String dropHint();

    @Message("已取消：{reason}")
    String droppedFor(String reason);

    @Message("办结或取消时间")
    String closedAt();

    @Message("建立时间")
    String madeAt();

    @Message("下级任务")
    String parts();

    @Message("佐证材料")
    String shownBy();

    @Message("理由（可不填）")
    String whyChange();

    @Message("办理")
    String title();

    @Message("修订名称与摘要")
    String reword();

    @Message("名称与摘要由本平台拟定，文件原文不变。")
    String rewordHint();

    @Message("摘要（中文）")
    String summaryZh();

    @Message("摘要（英文）")
    String summaryEn();

    @Message("职责分工")
    String responsibilities();

    @Message("谁在何时负责这项任务措施；改动不抹去以前的记载。")
    String responsibilitiesLead();

    @Message("次序")
    String order();

    @Message("职责")
    String role();

    @Message("自")
    String validFrom();

    @Message("至")
    String validTo();

    @Message("计划起始")
    String fromTheBeginning();

    @Message("未定")
    String openEnd();

    @Message("已被替代")
    String superseded();

    @Message("重新分工")
    String assign();

    @Message("列出此后负责的全部部门；留空的行不计入，未列出的部门自该日起不再负责。")
    String assignHint();

    @Message("自何日起（不填则自今日）")
    String assignFrom();

    @Message("第 {number} 行：部门")
    String lineAgency(int number);

    @Message("第 {number} 行：职责")
    String lineRole(int number);

    @Message("对本任务措施的报告填报哪些指标的数值；由办公室确定。")
    String metricsLead();

    @Message("设定关联指标")
    String linkMetrics();

    @Message("填写指标代码，以空格、逗号或换行分隔；可在指标目录中查找。")
    String metricCodes();

    @Message("第 {number} 行：自何日起（不填则与其他部门同日起）")
    String lineFrom(int number);

    @Message("第 {number} 行：至何日止（不填则不设终期）")
    String lineUntil(int number);
}
