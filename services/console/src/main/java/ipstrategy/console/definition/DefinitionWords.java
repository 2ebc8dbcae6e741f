package ipstrategy.console.definition;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of definitions and their rules. The English of each stands in `messages/terms_en.properties`.
@MessageBundle(value = "terms", locale = "zh")
public interface DefinitionWords {

    @Message("定义与规则")
    String title();

    @Message("{name}：定义与规则")
    String titleOf(String name);

    @Message("指标的口径、频率，以及数值必须符合的规则。每次修订成为新的一版，以前各版仍可查。")
    String lead();

    @Message("现行定义")
    String standing();

    @Message("频率")
    String frequency();

    @Message("方向")
    String direction();

    @Message("负责部门")
    String owner();

    @Message("负责部门（尚未登记）")
    String nobody();

    @Message("交换表格的数量级（10 的几次方，如 8 为亿）")
    String power();

    @Message("数值规则")
    String rules();

    @Message("规则")
    String rule();

    @Message("要求")
    String demand();

    @Message("不符时")
    String otherwise();

    @Message("除类型、单位、时期与地区外，没有另设规则。")
    String noRules();

    @Message("{low} 至 {high}")
    String saysRange(String low, String high);

    @Message("{dimension} 各分项之和等于合计，允许相差 {missing}")
    String saysSum(String dimension, String missing);

    @Message("不大于 {whole}")
    String saysWithin(String whole);

    @Message("与上期相差不超过 {percent}%")
    String saysJump(String percent);

    @Message("{method}，不超过 {threshold}")
    String saysOutlier(String method, String threshold);

    @Message("时期结束后 {days} 个工作日内填报")
    String saysDays(String days);

    @Message("不予接收")
    String refused();

    @Message("提示")
    String pointedOut();

    @Message("计为迟报或漏报")
    String late();

    @Message("修订定义")
    String revise();

    @Message("已有数值时，单位与类型不能改变。")
    String reviseHint();

    @Message("含义（中文）")
    String conceptZh();

    @Message("含义（英文）")
    String conceptEn();

    @Message("公式（由其他指标算出的，填写公式）")
    String formula();

    @Message("出自文件（代码）")
    String document();

    @Message("文件中的位置")
    String locator();

    @Message("说明（中文）")
    String noteZh();

    @Message("说明（英文）")
    String noteEn();

    @Message("留空的，不设此项规则。")
    String rulesHint();

    @Message("最小值")
    String least();

    @Message("最大值")
    String most();

    @Message("与上期相差不超过（%）")
    String jump();

    @Message("离群：标准差倍数")
    String deviations();

    @Message("离群：中位数偏差倍数")
    String medianDeviations();

    @Message("时期结束后几个工作日内填报")
    String days();

    @Message("{dimension}：分项之和与合计最多相差（0 为必须相等）")
    String sum(String dimension);

    @Message("{dimension}：各分项不大于合计")
    String within(String dimension);

    @Message("不大于下列指标（指标代码，每行一项）")
    String others();
}
