package ipstrategy.console.evaluation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of evaluations. The English of each stands in `messages/eval_en.properties`.
@MessageBundle(value = "eval", locale = "zh")
public interface Judgements {

    @Message("对部门和计划的评估：部门自评，办公室核评、评定等次并公布；发现的问题限期整改。")
    String lead();

    @Message("评估轮次")
    String rounds();

    @Message("没有评估轮次。")
    String noRounds();

    @Message("计划评估轮次")
    String plan();

    @Message("代码（大写字母、数字与连字符，如 EVALUATION-2026）")
    String code();

    @Message("评估对象")
    String subjects();

    @Message("评估对象")
    String subject();

    @Message("部门")
    String agencies();

    @Message("规划与计划")
    String plans();

    @Message("自评部门（计划未印明发文机关时填写）")
    String assessor();

    @Message("依据")
    String basis();

    @Message("依据文件")
    String basisDocument();

    @Message("文件中的位置")
    String basisLocator();

    @Message("评估项目")
    String checklist();

    @Message("项目")
    String item();

    @Message("满分")
    String maximum();

    @Message("等次")
    String grades();

    @Message("起点（满分的百分比）")
    String gradeFrom();

    @Message("{share} 起")
    String fromPercent(String share);

    @Message("本部门的评估")
    String own();

    @Message("整改逾期")
    String late();

    @Message("没有逾期未整改的问题。")
    String noneLate();

    @Message("整改逾期 {count} 项")
    String lateFindings(String count);

    @Message("评估结果")
    String evaluations();

    @Message("暂无可查看的内容；公布后可见。")
    String noneSeen();

    @Message("自评分")
    String self();

    @Message("核评分")
    String verified();

    @Message("总分")
    String total();

    @Message("等次")
    String grade();

    @Message("发现的问题")
    String findings();

    @Message("开始自评")
    String open();

    @Message("结束自评，开始核评")
    String verifyRound();

    @Message("评定等次")
    String gradeRound();

    @Message("公布")
    String publishRound();

    @Message("自评说明")
    String said();

    @Message("核评理由")
    String why();

    @Message("总体说明")
    String whyWhole();

    @Message("由{agency}自评")
    String assessedBy(String agency);

    @Message("提交自评")
    String assess();

    @Message("自评分")
    String score();

    @Message("提交核评")
    String verify();

    @Message("更正已公布的评分")
    String correct();

    @Message("更正后成为新版本，原版本仍可查阅。")
    String correctHint();

    @Message("更正理由")
    String whyVersion();

    @Message("已公布的版本")
    String versions();

    @Message("第 {number} 版")
    String versionNumber(int number);

    @Message("没有发现问题。")
    String noFindings();

    @Message("问题")
    String finding();

    @Message("登记问题")
    String find();

    @Message("程度")
    String severity();

    @Message("{day} 前整改")
    String rectifyBy(String day);

    @Message("整改期限")
    String rectifyUntil();

    @Message("整改：")
    String rectified();

    @Message("核验：")
    String seen();

    @Message("提交整改情况")
    String rectify();

    @Message("整改情况")
    String rectification();

    @Message("核验整改")
    String see();

    @Message("整改是否到位")
    String accepted();

    @Message("整改到位")
    String accept();

    @Message("尚未到位，重新整改")
    String reopen();

    @Message("涉及的任务措施")
    String measures();

    @Message("分项评估与综合结论")
    String strands();

    @Message("分项评估")
    String strandList();

    @Message("分项")
    String strand();

    @Message("本轮没有划分分项评估。")
    String undivided();

    @Message("报告单位")
    String bodies();

    @Message("报告单位代码，每行一项")
    String bodiesList();

    @Message("综合结论")
    String synthesis();

    @Message("综合结论尚未撰写。")
    String unwritten();

    @Message("综合结论公布后可见。")
    String synthesisLater();

    @Message("结束本阶段，进入下一阶段")
    String advance();

    @Message("撰写综合结论")
    String write();

    @Message("公布综合结论")
    String publishSynthesis();

    @Message("更正综合结论")
    String correctSynthesis();

    @Message("按工作方案划分分项")
    String divide();

    @Message("不用的行留空。")
    String divideHint();

    @Message("咨询专家或机构")
    String consultant();

    @Message("分项结论")
    String conclusion();

    @Message("各单位自查报告")
    String selfReports();

    @Message("自查报告")
    String selfReport();

    @Message("尚未报告")
    String notReported();

    @Message("提交自查报告")
    String report();

    @Message("形成分项结论")
    String conclude();

    @Message("{item}（{maximum}）")
    String itemOf(String item, String maximum);
}
