package ipstrategy.console.round;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the year of a plan over the provinces. The English of each stands in `messages/prov_en.properties`.
@MessageBundle(value = "prov", locale = "zh")
public interface Yearly {

    @Message("各省年度考核")
    String rounds();

    @Message("年初部署、年中督导评价、年底绩效考核，考核结果公布。")
    String lead();

    @Message("尚未部署年度任务。")
    String none();

    @Message("年度")
    String year();

    @Message("省份分类依据日期")
    String classesOn();

    @Message("部署时间")
    String deployedAt();

    @Message("部署年度任务")
    String deploy();

    @Message("部署时按省份分类确定各省必做与选做的任务，此后不变。")
    String deployHint();

    @Message("{year}各省考核")
    String roundOf(String year);

    @Message("考核结果")
    String results();

    @Message("考核结果尚未公布。")
    String notPublished();

    @Message("第 {number} 版")
    String version(int number);

    @Message("上一版")
    String earlier();

    @Message("名次")
    String rank();

    @Message("省份")
    String province();

    @Message("总分")
    String total();

    @Message("得分与权重")
    String points();

    @Message("评分与理由")
    String reasons();

    @Message("{count} 项评分")
    String scored(int count);

    @Message("没有须完成的任务")
    String nothingBinds();

    @Message("各省任务单")
    String sheets();

    @Message("任务单在登录后可见。")
    String sheetsSignIn();

    @Message("完成年中督导")
    String review();

    @Message("完成年底考核")
    String appraise();

    @Message("公布结果")
    String publish();

    @Message("任务")
    String tasks();

    @Message("任务")
    String task();

    @Message("要求")
    String obligation();

    @Message("依据的省份类别")
    String decidedBy();

    @Message("权重")
    String weight();

    @Message("年中评价")
    String midYear();

    @Message("年底得分")
    String yearEnd();

    @Message("已选做")
    String optedIn();

    @Message("未选做")
    String notChosen();

    @Message("选做任务")
    String optIn();

    @Message("取消选做")
    String optOut();

    @Message("没有可选做的任务。")
    String nothingOpen();

    @Message("没有已选做的任务。")
    String nothingChosen();

    @Message("年中评价")
    String rate();

    @Message("年底评分")
    String score();

    @Message("理由（适用于未单独写明理由的任务）")
    String reasonForAll();

    @Message("更正已公布的评分")
    String correct();

    @Message("更正后成为新版本，原版本仍可查阅；不填的任务保持原样。")
    String correctHint();
}
