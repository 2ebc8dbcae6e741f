package ipstrategy.console.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of plan import. The English of each stands in `messages/drafts_en.properties`.
@MessageBundle(value = "drafts", locale = "zh")
public interface DraftWords {

    @Message("粘贴或上传规划、计划的正式文本，与读出的条目逐条对照，核对无误后确认。")
    String lead();

    @Message("录入新文本")
    String handIn();

    @Message("筛选")
    String filter();

    @Message("还没有录入文本。")
    String none();

    @Message("条目")
    String items();

    @Message("待核对疑点")
    String openDoubts();

    @Message("错误")
    String defects();

    @Message("录入时间")
    String receivedAt();

    @Message("填写文件信息，并粘贴正文或上传文件。已在库的规划、计划只需填写代码。")
    String handInLead();

    @Message("代码")
    String code();

    @Message("如 PROMOTION-2030")
    String codeHint();

    @Message("期限")
    String term();

    @Message("年份，或起止年份：2030/2035")
    String termHint();

    @Message("名称（中文）")
    String titleZh();

    @Message("名称（英文）")
    String titleEn();

    @Message("通过机关")
    String adoptedBy();

    @Message("正式文本")
    String text();

    @Message("粘贴全文；上传文件时可不填。")
    String textHint();

    @Message("或选择文件")
    String file();

    @Message("纯文本（.txt）或 Word 文档（.docx）。")
    String fileHint();

    @Message("录入并读取")
    String read();

    @Message("{items} 个条目，{doubts} 处疑点待核对，{defects} 处错误")
    String counted(int items, int doubts, int defects);

    @Message("{time} 由 {who} 录入")
    String receivedBy(String who, String time);

    @Message("{time} 由 {who} 办结")
    String decidedBy(String who, String time);

    @Message("查看规划、计划")
    String toPlan();

    @Message("库中已有这份规划或计划；确认后将补入正式文本。")
    String standing();

    @Message("库中有而文本中没有的编号：")
    String missing();

    @Message("整份文本")
    String whole();

    @Message("章节名称")
    String sections();

    @Message("中文")
    String zh();

    @Message("英文")
    String en();

    @Message("疑点")
    String doubt();

    @Message("错误")
    String defect();

    @Message("第 {line} 行第 {column} 字")
    String at(int line, int column);

    @Message("疑点已核对")
    String seen();

    @Message("疑点待核对")
    String notSeen();

    @Message("疑点已核对")
    String doubtsSeen();

    @Message("保存更正")
    String keep();

    @Message("确认")
    String confirm();

    @Message("确认后，规划或计划及其全部条目一并生效，不能再改。")
    String confirmHint();

    @Message("放弃这份录入")
    String discard();

    @Message("文本与条目对照")
    String beside();

    @Message("第 {number} 项")
    String item(String number);

    @Message("需核对")
    String attention();

    @Message("已更正")
    String corrected();

    @Message("从这里补加一项")
    String addHere();

    @Message("主管服务")
    String service();

    @Message("责任部门")
    String agencies();

    @Message("{printed}（未能识别）")
    String notKnown(String printed);

    @Message("可能的成果")
    String candidates();

    @Message("与库中不同：{field}")
    String differs(String field);

    @Message("库中为“{words}”；")
    String registerSays(String words);

    @Message("文本为“{words}”。")
    String textSays(String words);

    @Message("当前内容")
    String asRead();

    @Message("重新划分")
    String recut();

    @Message("拆分或合并后的条目按原文重新读取，此前对它的更正须再作一次。")
    String recutHint();

    @Message("这一项没有可以拆分的地方。")
    String noCuts();

    @Message("拆成两项")
    String split();

    @Message("第二项从何处开始")
    String splitAt();

    @Message("第二项的编号")
    String secondNumber();

    @Message("与第 {number} 项合并")
    String merge(String number);

    @Message("删除这一项")
    String remove();

    @Message("更正")
    String correct();

    @Message("章节")
    String section();

    @Message("上级条目编号（如有）")
    String parent();

    @Message("原文与摘要")
    String wording();

    @Message("原文")
    String itemText();

    @Message("摘要（中文）")
    String summaryZh();

    @Message("摘要（英文）")
    String summaryEn();

    @Message("分工方式")
    String rule();

    @Message("配合的服务")
    String contributing();

    @Message("部门 {number}")
    String agencyNo(int number);

    @Message("部门 {number} 的角色")
    String roleNo(int number);

    @Message("有条件事项（视情）")
    String conditional();

    @Message("把可能的成果全部列为预期成果")
    String acceptCandidates();

    @Message("成果 {number} 的类别")
    String kindNo(int number);

    @Message("成果 {number}（中文）")
    String resultZh(int number);

    @Message("成果 {number}（英文）")
    String resultEn(int number);

    @Message("要求 {number} 的款次")
    String clauseNo(int number);

    @Message("要求 {number} 的省份类别")
    String classNo(int number);

    @Message("要求 {number} 是否必做")
    String obligationNo(int number);

    @Message("补加一项")
    String addTitle();

    @Message("选择这一项在文本中的起止行。")
    String addLead();

    @Message("起始行")
    String fromLine();

    @Message("结束行")
    String toLine();

    @Message("补加")
    String add();

    @Message("在您填写期间，这份草稿已被他人修改。当前内容如下所列，您填写的内容仍在表单中，请核对后再提交。")
    String tooLate();

    @Message("更正已保存。")
    String done_corrected();

    @Message("已拆成两项。")
    String done_split();

    @Message("已合并。")
    String done_merged();

    @Message("已删除。")
    String done_removed();

    @Message("已补加。")
    String done_added();

    @Message("已确认，规划或计划已经生效。")
    String done_confirmed();

    @Message("已放弃。")
    String done_discarded();
}
