package ipstrategy.console.office;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the office's pages. The English of each stands in `messages/office_en.properties`.
@MessageBundle(value = "office", locale = "zh")
public interface OfficeWords {

    @Message("各部门任务措施的状态、到期安排和等待办公室办理的事项。")
    String lead();

    @Message("等待办理")
    String waiting();

    @Message("待审核的报告")
    String toReview();

    @Message("待决定的延期申请")
    String toDecide();

    @Message("逾期未报的报告")
    String lateReports();

    @Message("您的角色不能查看。")
    String notReadable();

    @Message("选择范围")
    String choose();

    @Message("到期安排")
    String by();

    @Message("按月")
    String byMonth();

    @Message("按季度")
    String byQuarter();

    @Message("到期安排")
    String deadlines();

    @Message("已逾期")
    String late();

    @Message("已逾期：任务措施 {late} 项、报告 {lateReports} 份。其后到期：任务措施 {ahead} 项、报告 {aheadReports} 份。")
    String described(String late, String lateReports, String ahead, String aheadReports);

    @Message("已逾期：任务措施 {late} 项。其后到期：任务措施 {ahead} 项。")
    String describedMeasures(String late, String ahead);

    @Message("{period}到期最多。")
    String busiest(String period);

    @Message("各时期到期事项")
    String timeline();

    @Message("另有 {count} 项")
    String others(String count);

    @Message("时间")
    String when();

    @Message("部门与状态")
    String grid();

    @Message("颜色越深，占该部门任务措施的比例越大。由全体成员单位承担的措施另列一行；点开某部门时，清单也包括它作为成员单位承担的措施。")
    String gridLead();

    @Message("合计")
    String total();

    @Message("{agency}，{status}：{count} 项")
    String cell(String agency, String status, String count);

    @Message("报告审核")
    String reportsTitle();

    @Message("延期申请")
    String extensionsTitle();

    @Message("筛选报告")
    String filterReports();

    @Message("筛选申请")
    String filterExtensions();

    @Message("只看逾期的")
    String onlyLate();

    @Message("只看标为重要的")
    String onlyImportant();

    @Message("选择")
    String tick();

    @Message("选择 {id}")
    String tickReport(String id);

    @Message("请先勾选要办理的报告。")
    String noneTicked();

    @Message("对勾选的报告作出决定")
    String decideTicked();

    @Message("退回的理由，或接受时的意见")
    String reasonOrComment();

    @Message("已接受：")
    String done_ACCEPT();

    @Message("已退回：")
    String done_RETURN();

    @Message("部分报告未能办理：")
    String notAll();

    @Message("已办理")
    String outcome_TAKEN();

    @Message("已被他人修改，请看过当前内容后再决定")
    String outcome_CHANGED();

    @Message("当前状态下不能这样办理")
    String outcome_CONFLICT();

    @Message("没有权限")
    String outcome_FORBIDDEN();

    @Message("没有这份报告")
    String outcome_NOT_FOUND();

    @Message("结果未知，请查看其当前状态")
    String outcome_UNKNOWN();

    @Message("没有延期申请。")
    String noExtensions();

    @Message("申请事项")
    String request();

    @Message("原截止日期")
    String dueNow();

    @Message("申请延至")
    String until();

    @Message("申请时间")
    String requestedAt();

    @Message("办结时间")
    String closedAt();

    @Message("同意延至")
    String grantedUntil();

    @Message("决定理由")
    String closedReason();

    @Message("延期申请")
    String extensionTitle();

    @Message("决定")
    String decision();

    @Message("提交决定")
    String decide();

    @Message("延至")
    String grantUntil();

    @Message("可以另定日期；不同意时不需填写。")
    String grantUntilHint();

    @Message("同意延期")
    String grant();

    @Message("不同意")
    String refuse();

    @Message("报告")
    String reports();

    @Message("这段时间没有到期的任务措施和报告。")
    String nothingDue();

    @Message("已同意延期。")
    String done_GRANTED();

    @Message("已决定不同意延期。")
    String done_REFUSED();

    @Message("在您填写期间，这份申请已被他人修改。当前内容见左侧，您填写的内容仍在右侧，请核对后再提交。")
    String tooLate();
}
