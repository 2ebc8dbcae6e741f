package ipstrategy.console.conference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the joint conference, of matters and of reforms. The English of each stands in
/// `messages/conf_en.properties`.
@MessageBundle(value = "conf", locale = "zh")
public interface Motions {

    @Message("联席会议的会议、议题与议定事项。")
    String lead();

    @Message("会议")
    String meetings();

    @Message("会议")
    String meeting();

    @Message("议题")
    String items();

    @Message("议题")
    String item();

    @Message("议定事项")
    String resolutions();

    @Message("议定事项")
    String resolution();

    @Message("重要事项")
    String matters();

    @Message("机构改革承接")
    String reforms();

    @Message("下次会议")
    String nextMeeting();

    @Message("{name} 主持")
    String chairedBy(String name);

    @Message("议程")
    String agenda();

    @Message("议程尚无议题。")
    String emptyAgenda();

    @Message("没有已召集、尚待召开的会议。")
    String noNext();

    @Message("会期已过、尚未登记召开的会议")
    String unwritten();

    @Message("尚未办结的议定事项")
    String openResolutions();

    @Message("待列入议程的议题")
    String waiting();

    @Message("没有待列入议程的议题。")
    String noneWaiting();

    @Message("没有议定事项。")
    String noneResolved();

    @Message("责任部门")
    String responsible();

    @Message("会议日期")
    String date();

    @Message("主持人")
    String chair();

    @Message("召集会议")
    String convene();

    @Message("会议纪要")
    String minutes();

    @Message("出席部门")
    String present();

    @Message("登记召开")
    String hold();

    @Message("说明（与召集时不同的，写明原因）")
    String holdReason();

    @Message("登记纪要")
    String minute();

    @Message("文号")
    String documentNumber();

    @Message("来源")
    String origin();

    @Message("所涉部门")
    String affairOf();

    @Message("提出议题")
    String propose();

    @Message("议题对象")
    String subject();

    @Message("对象编号（任务措施、报告、计划或评估的编号）")
    String subjectId();

    @Message("提请审议的理由")
    String why();

    @Message("提出")
    String proposed();

    @Message("决定")
    String decision();

    @Message("列入议程")
    String schedule();

    @Message("没有已召集的会议，须先召集。")
    String noneConvened();

    @Message("登记决定")
    String decide();

    @Message("撤回议题")
    String withdraw();

    @Message("交办议定事项")
    String assign();

    @Message("据此印发计划 {plan}")
    String adoptsPlan(String plan);

    @Message("印发的计划")
    String adopts();

    @Message("{day} 前办结")
    String dueBy(String day);

    @Message("办结依据")
    String closedBy();

    @Message("办结时间")
    String closedAt();

    @Message("任务措施")
    String measure();

    @Message("任务措施编号")
    String measureId();

    @Message("佐证材料的 SHA-256")
    String fingerprint();

    @Message("办结")
    String close();

    @Message("填写文号与说明，或填写任务措施编号与其佐证材料的 SHA-256。")
    String closeHint();

    @Message("机构改革后，部门职责由谁承接、自何日起。草案由部门名录提出，由联席会议办公室确定。")
    String reformsLead();

    @Message("{from}的职责由{to}承接")
    String reformOf(String from, String to);

    @Message("原部门")
    String predecessor();

    @Message("承接部门")
    String successor();

    @Message("承接日期")
    String on();

    @Message("承接内容")
    String passes();

    @Message("全部任务措施")
    String passesAll();

    @Message("{count} 项任务措施")
    String passesSome(int count);

    @Message("尚未指明任务措施。")
    String passesNothing();

    @Message("下列任务措施")
    String passesListed();

    @Message("职责转移的任务措施")
    String measuresPassing();

    @Message("任务措施编号，每行一项")
    String measureIds();

    @Message("修改承接范围")
    String changeScope();

    @Message("确定承接")
    String decideReform();

    @Message("确定后，各服务即按此转移任务措施的职责，不能撤回。")
    String decideHint();

    @Message("放弃草案")
    String dropReform();

    @Message("确定")
    String decidedAt();

    @Message("各部门报告中提出的重要事项：报国务院，或由办公室协调解决。")
    String mattersLead();

    @Message("重要事项")
    String matter();

    @Message("提出部门")
    String raisedBy();

    @Message("提出时间")
    String raisedAt();

    @Message("所在报告")
    String report();

    @Message("登记报国务院")
    String reportMatter();

    @Message("登记解决")
    String settleMatter();

    @Message("如何解决")
    String settled();
}
