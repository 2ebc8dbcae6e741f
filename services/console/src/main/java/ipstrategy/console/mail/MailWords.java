package ipstrategy.console.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of notices and mails. The English of each stands in `messages/mail_en.properties`.
@MessageBundle(value = "mail", locale = "zh")
public interface MailWords {

    @Message("消息")
    String notices();

    @Message("邮件")
    String box();

    @Message("平台就消息写给本部门的邮件；未接邮件服务器时保存在此。")
    String boxLead();

    @Message("没有消息。")
    String none();

    @Message("筛选邮件")
    String filterBox();

    @Message("没有邮件。")
    String boxNone();

    @Message("未读")
    String unread();

    @Message("只看未读")
    String onlyUnread();

    @Message("显示全部")
    String showAll();

    @Message("标为已读")
    String markRead();

    @Message("{name} 于 {time} 已读")
    String readBy(String name, String time);

    @Message("收件人：{names}")
    String to(String names);

    @Message("正文")
    String text();

    @Message("尝试 {count} 次未能发出：{reason}")
    String failed(String count, String reason);

    @Message("邮件地址")
    String addresses();

    @Message("发给本部门的消息另以邮件送到以下地址；未设地址的，消息只在本平台查看。")
    String addressesLead();

    @Message("现用地址")
    String named();

    @Message("尚未设地址。")
    String noneNamed();

    @Message("设定邮件地址")
    String nameAddresses();

    @Message("每行一个地址；全部删去即不再发送邮件。")
    String addressesHint();
}
