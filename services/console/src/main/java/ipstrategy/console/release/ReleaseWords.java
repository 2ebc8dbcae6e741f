package ipstrategy.console.release;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of releases. The English of each stands in `messages/rel_en.properties`.
@MessageBundle(value = "rel", locale = "zh")
public interface ReleaseWords {

    @Message("发布版本是某一时刻所公布数值的固定副本，经签名，可离线验证。")
    String lead();

    @Message("拟定发布版本")
    String propose();

    @Message("由统计人员拟定，由另一人发布；发布后内容不再改变。")
    String proposeLead();

    @Message("所属服务")
    String service();

    @Message("还没有发布版本。")
    String none();

    @Message("数值")
    String figures();

    @Message("截至")
    String asOf();

    @Message("不填则为现在，如 2018-06-30T16:00:00Z")
    String asOfNow();

    @Message("发布时间")
    String publishedAt();

    @Message("名称（中文）")
    String nameZh();

    @Message("名称（英文）")
    String nameEn();

    @Message("包括哪些数值")
    String selection();

    @Message("代码之间用逗号隔开；不填则不作限制。")
    String selectionHint();

    @Message("时期")
    String periods();

    @Message("出处文件")
    String document();

    @Message("理由")
    String reason();

    @Message("共 {count} 个数值")
    String holds(String count);

    @Message("截至 {time}")
    String believedAt(String time);

    @Message("已拟定，等待另一人发布。")
    String done_proposed();

    @Message("已签名并发布。")
    String done_publication();

    @Message("在您查看期间，已有他人办理。下面是现在的情形。")
    String tooLate();

    @Message("内容")
    String inIt();

    @Message("只显示前面一部分，全部见 figures.jsonl。")
    String firstOnly();

    @Message("离线验证")
    String verify();

    @Message("将以下四个文件存入同一文件夹，运行 docs/verify 中的验证程序；它不连接本平台。")
    String verifyLead();

    @Message("密钥编号须另经可信渠道核对一次，例如印刷的年度报告。")
    String verifyTrust();

    @Message("签名并发布")
    String publish();

    @Message("发布后不可撤回。")
    String publishHint();

    @Message("说明（可不填）")
    String comment();

    @Message("不予发布")
    String refuse();

    @Message("不予发布的理由")
    String refuseReason();

    @Message("全部地区")
    String allRegions();

    @Message("拟定")
    String proposedBy();

    @Message("字节格式")
    String form();

    @Message("密钥")
    String key();

    @Message("签名")
    String signature();
}
