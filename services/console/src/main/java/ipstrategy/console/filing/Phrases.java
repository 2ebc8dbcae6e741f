package ipstrategy.console.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of forms. The English of each stands in `messages/fill_en.properties`.
@MessageBundle(value = "fill", locale = "zh")
public interface Phrases {

    @Message("已办理，当前内容如下。")
    String done();

    @Message("在您填写期间，内容已被他人修改。您填写的仍在下面；当前内容见本页，请核对后再提交。")
    String tooLate();

    @Message("理由")
    String reason();

    @Message("中文")
    String chinese();

    @Message("英文")
    String english();

    @Message("名称（中文）")
    String titleZh();

    @Message("名称（英文）")
    String titleEn();

    @Message("请选择")
    String choose();

    @Message("已逾期")
    String overdue();

    @Message("不填则保持原样")
    String blankKeeps();

    @Message("从 {day} 起")
    String from(String day);

    @Message("开始日期")
    String fromDay();

    @Message("截止日期")
    String toDay();

    @Message("由 {who} 于 {time}")
    String by(String who, String time);

    @Message("佐证材料（编号或网址，每行一项）")
    String evidence();

    @Message("如需撤销：{step}")
    String undo(String step);

    @Message("只有{roles}可以办理")
    String onlyRoles(String roles);

    @Message("登录后可办理")
    String signInFirst();
}
