package ipstrategy.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the desk and of reports. The English of each stands in `messages/work_en.properties`.
@MessageBundle(value = "work", locale = "zh")
public interface Works {

    @Message("工作台")
    String deskTitle();

    @Message("等待{agency}办理的事项")
    String deskOf(String agency);

    @Message("已逾期")
    String late();

    @Message("七日内到期")
    String soon();

    @Message("其后到期")
    String later();

    @Message("筛选待办事项")
    String filterDesk();

    @Message("办理角色")
    String role();

    @Message("没有等待办理的事项。")
    String clearDesk();

    @Message("这个账号不代表任何部门，因此没有工作台。")
    String noAgency();

    @Message("自 {time}")
    String since(String time);

    @Message("尚缺：{what}")
    String lacks(String what);

    @Message("待会签：")
    String awaits();

    @Message("{day} 前")
    String dueOn(String day);

    @Message("无期限")
    String noDue();

    @Message("{period}报告")
    String reportOn(String period);

    @Message("由{agency}填报")
    String reportBy(String agency);

    @Message("暂定日期：该年度放假安排尚未公布")
    String provisional();

    @Message("已退回：{reason}")
    String returnedFor(String reason);

    @Message("已撤回：{reason}")
    String recalledFor(String reason);

    @Message("请于 {day} 前重新提交")
    String resubmitBy(String day);

    @Message("填报内容")
    String statement();

    @Message("进展情况")
    String narrative();

    @Message("写明本期做了什么、取得什么结果。")
    String narrativeHint();

    @Message("问题与风险")
    String issues();

    @Message("重要事项，需报联席会议办公室关注")
    String important();

    @Message("请选择")
    String assessmentNone();

    @Message("自评")
    String assessment();

    @Message("预期成果")
    String deliverables();

    @Message("不填")
    String deliverableNone();

    @Message("佐证材料")
    String evidence();

    @Message("注明“已完成”的成果须附佐证材料。")
    String evidenceHint();

    @Message("尚无佐证材料。")
    String noEvidence();

    @Message("上传佐证材料（50 MiB 以内）")
    String addEvidence();

    @Message("文件")
    String file();

    @Message("说明它证明什么")
    String whatItShows();

    @Message("上传")
    String upload();

    @Message("关联指标数值")
    String values();

    @Message("填报完成，可以签发")
    String ready();

    @Message("保存草稿")
    String keep();

    @Message("已保存")
    String keptAt();

    @Message("未保存：{reason}")
    String keptNot(String reason);

    @Message("未保存：服务暂无应答。内容仍在本页，恢复后会自动再存。")
    String keptSilent();

    @Message("不是数字，未计入：{typed}")
    String notNumbers(String typed);

    @Message("签发提交")
    String submit();

    @Message("提交后由联席会议办公室审核；审核前可以撤回。")
    String submitHint();

    @Message("撤回")
    String recall();

    @Message("理由")
    String reason();

    @Message("接受")
    String accept();

    @Message("接受即为定案，不能再撤回；还有欠缺的，请退回。")
    String acceptHint();

    @Message("退回")
    String giveBack();

    @Message("意见（可不填）")
    String comment();

    @Message("审核")
    String review();

    @Message("会签与意见")
    String contributions();

    @Message("本次提交没有需要会签的部门。")
    String noContributions();

    @Message("本部门的意见")
    String answerTitle();

    @Message("会签同意")
    String countersign();

    @Message("补充内容")
    String contribute();

    @Message("提出异议")
    String dissent();

    @Message("内容或理由")
    String answerText();

    @Message("提交意见")
    String send();

    @Message("在您填写期间，这份报告已被他人修改。您写的内容仍在下面，左列为当前内容，请核对后再保存。")
    String tooLate();

    @Message("当前内容")
    String theirs();

    @Message("草稿已保存。")
    String done_saved();

    @Message("已提交。")
    String done_submitted();

    @Message("已撤回，可以继续修改。")
    String done_recalled();

    @Message("已接受。")
    String done_accepted();

    @Message("已退回。")
    String done_returned();

    @Message("意见已提交。")
    String done_answered();

    @Message("有内容尚未保存")
    String unsaved();
}
