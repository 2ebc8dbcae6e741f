package ipstrategy.console.lineage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the comparison of two plans. The English of each stands in `messages/line_en.properties`.
@MessageBundle(value = "line", locale = "zh")
public interface Descent {

    @Message("两个计划的沿革对照")
    String title();

    @Message("前一计划的任务措施在后一计划中如何承接、合并、拆分或不再列入，期限与文字有何变化。")
    String lead();

    @Message("请选择要对照的两个计划。")
    String choose();

    @Message("前一计划")
    String earlier();

    @Message("后一计划")
    String later();

    @Message("关系")
    String relation();

    @Message("对照")
    String compare();

    @Message("其服务暂无应答，内容未能列出。")
    String unread();

    @Message("前一计划中没有对应的任务措施。")
    String isNew();

    @Message("后一计划中不再列入。")
    String dropped();

    @Message("责任部门与预期成果的变化")
    String substance();

    @Message("依据：")
    String basis();

    @Message("可能的沿革关系")
    String proposals();

    @Message("按文字相似程度列出尚未认定的可能对应关系，后一计划每项任务措施至多三项。是否承接，由联席会议办公室比对后认定。")
    String proposalsLead();

    @Message("相似度 {percent}%")
    String alike(int percent);

    @Message("认定沿革关系")
    String state();

    @Message("中文依据（可不填）")
    String basisZh();

    @Message("英文依据（可不填）")
    String basisEn();

    @Message("已认定的沿革关系")
    String stated();

    @Message("由联席会议办公室认定，可以撤销。文件本身载明的关系随任务措施录入，不在此列。")
    String statedLead();

    @Message("尚未认定两个计划之间的沿革关系。")
    String noneStated();

    @Message("撤销认定")
    String withdraw();
}
