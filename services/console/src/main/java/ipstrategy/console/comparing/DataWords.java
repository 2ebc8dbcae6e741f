package ipstrategy.console.comparing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of comparisons, revisions and the catalogue of data. The English of each stands in
/// `messages/cmp_en.properties`.
@MessageBundle(value = "cmp", locale = "zh")
public interface DataWords {

    @Message("选择一个指标和若干地区、时期，放在一张图和一张表里比较。")
    String compareLead();

    @Message("指标")
    String metric();

    @Message("与另一指标比较（可不选）")
    String with();

    @Message("起始时期")
    String from();

    @Message("截止时期")
    String to();

    @Message("A=X；* 为全部分项")
    String breakdownHint();

    @Message("显示同比增长")
    String growth();

    @Message("比较")
    String compareDo();

    @Message("这些数据不能比较")
    String refused();

    @Message("没有已发布的数值。")
    String noFigures();

    @Message("数值较多，只显示前 500 个；全部见下载的表格。")
    String cut();

    @Message("共 {all} 组数值，图中只画前 {drawn} 组，以便分辨；表中为全部。")
    String thinned(String drawn, String all);

    @Message("修订沿革")
    String revisions();

    @Message("{name}：修订沿革")
    String revisionsOf(String name);

    @Message("公布过的数值不会删除；每次更正都留有理由、时间和所依据的定义。")
    String revisionsLead();

    @Message("修订过的数值")
    String revisedFigures();

    @Message("没有修订过的数值。")
    String noneRevised();

    @Message("数值较多，以下只包括最近的部分。")
    String notAllLooked();

    @Message("发布时间")
    String believedFrom();

    @Message("被取代时间")
    String believedTo();

    @Message("理由")
    String why();

    @Message("理由：{reason}")
    String because(String reason);

    @Message("所依据的定义")
    String underDefinition();

    @Message("定义的各版")
    String definitions();

    @Message("定义的各版暂不可见。")
    String definitionsHidden();

    @Message("首版")
    String firstDefinition();

    @Message("名称有变")
    String changedName();

    @Message("口径有变")
    String changedConcept();

    @Message("公式有变")
    String changedFormula();

    @Message("频率有变")
    String changedFrequency();

    @Message("数值规则有变")
    String changedRules();

    @Message("负责部门有变")
    String changedOwner();

    @Message("每个指标为一个数据集；已发布的数值任何人都可以下载。")
    String catalogueLead();

    @Message("指标页")
    String toMetric();

    @Message("下载")
    String forms();

    @Message("供电子表格打开")
    String csvHint();

    @Message("含说明")
    String xlsxHint();

    @Message("数据集描述")
    String jsonld();

    @Message("发布者")
    String publisher();

    @Message("许可")
    String licence();

    @Message("访问权限")
    String access();

    @Message("公开")
    String accessPublic();

    @Message("涵盖时期")
    String covers();
}
