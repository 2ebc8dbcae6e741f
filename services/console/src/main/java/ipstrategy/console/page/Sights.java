package ipstrategy.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages that are open to everybody. The English of each stands in `messages/see_en.properties`.
@MessageBundle(value = "see", locale = "zh")
public interface Sights {

    @Message("战略总览")
    String homeTitle();

    @Message("规划与计划、任务措施和主要指标到哪一步了，依据是什么。")
    String homeLead();

    @Message("规划与计划的进展")
    String progressOfPlans();

    @Message("{total} 项中 {done} 项已完成")
    String doneOf(String done, String total);

    @Message("已完成 {percent}%")
    String percentDone(int percent);

    @Message("主要指标")
    String headline();

    @Message("公布数值的走势与通往目标的路径；没有数据的，如实写明。")
    String headlineLead();

    @Message("尚无公布的数值，因此没有走势。")
    String noCourse();

    @Message("基期")
    String baseline();

    @Message("目标")
    String target();

    @Message("最新数值")
    String latest();

    @Message("{day} 前到期的任务措施")
    String dueSoon(String day);

    @Message("本季度没有到期的任务措施。")
    String noneDue();

    @Message("{term}")
    String planOf(String term);

    @Message("印发机关")
    String issuer();

    @Message("印发日期")
    String issuedOn();

    @Message("文号")
    String documentNumber();

    @Message("章节与任务措施")
    String contents();

    @Message("共 {all} 项任务措施，这里只列出前 {shown} 项。")
    String contentsCut(String shown, String all);

    @Message("查看全部任务措施")
    String measuresOfPlan();

    @Message("筛选任务措施")
    String filterTitle();

    @Message("关键词")
    String words();

    @Message("规划或计划")
    String plan();

    @Message("部门")
    String agency();

    @Message("期限类型")
    String deadlineKind();

    @Message("到期日自")
    String dueFrom();

    @Message("到期日至")
    String dueTo();

    @Message("排序")
    String sortBy();

    @Message("编号")
    String sortId();

    @Message("截止日期")
    String sortDue();

    @Message("有条件事项：条件出现时才需办理")
    String conditional();

    @Message("文件原文")
    String officialText();

    @Message("文件原文尚未导入。")
    String notImported();

    @Message("预期成果")
    String deliverables();

    @Message("对省份的要求")
    String obligations();

    @Message("第 {number} 款")
    String clause(int number);

    @Message("关联指标")
    String linkedMetrics();

    @Message("沿革")
    String lineageTitle();

    @Message("承接")
    String continues();

    @Message("后续")
    String continuedBy();

    @Message("填报情况")
    String reports();

    @Message("填报情况在登录后可见。")
    String reportsSignIn();

    @Message("报告期")
    String period();

    @Message("自评")
    String assessment();

    @Message("已延期至 {day}")
    String extendedTo(String day);

    @Message("数值")
    String value();

    @Message("地区")
    String region();

    @Message("分项")
    String breakdown();

    @Message("合计")
    String whole();

    @Message("原文所印")
    String printed();

    @Message("数据状态")
    String state();

    @Message("版次")
    String revision();

    @Message("数值")
    String figures();

    @Message("尚无公布的数值。")
    String noFigures();

    @Message("含已被取代的数值")
    String history();

    @Message("筛选数值")
    String filterFigures();

    @Message("这个数是怎么来的")
    String how();

    @Message("走势与目标")
    String course();

    @Message("{name}：{from}为 {first}，{to}为 {last}。")
    String courseOf(String name, String from, String to, String first, String last);

    @Message("{name}：{at}为 {only}。")
    String courseOne(String name, String at, String only);

    @Message("目标：{at}达到 {aim}。")
    String courseTarget(String at, String aim);

    @Message("目标与进展")
    String targets();

    @Message("文件没有为它设目标。")
    String noTargets();

    @Message("按进度应为")
    String expected();

    @Message("属性")
    String attribute();

    @Message("含义")
    String concept();

    @Message("单位")
    String unit();

    @Message("公式")
    String formula();

    @Message("由下列数值算出")
    String computedFrom();

    @Message("填报")
    String reportedBy();

    @Message("核验")
    String verifiedBy();

    @Message("发布")
    String publishedBy();

    @Message("来源")
    String origin();

    @Message("第 {number} 版定义")
    String definition(int number);

    @Message("只看有目标的")
    String withTarget();

    @Message("与之关联的任务措施")
    String usedBy();

    @Message("各省、自治区、直辖市")
    String mapTitle();

    @Message("每个方块代表一个省级地区，大致按方位排列；不表示任何边界。")
    String mapLead();

    @Message("按指标着色")
    String mapMetric();

    @Message("所选指标没有分省数据。")
    String noShade();

    @Message("{name}，单位：{unit}。{count} 个地区有数值：最高为{most}（{high}），最低为{least}（{low}）。")
    String mapOf(String name, String unit, String count, String most, String high, String least, String low);

    @Message("数值属于{period}。")
    String mapAt(String period);

    @Message("各地区取最近时期，在{from}与{to}之间。")
    String mapBetween(String from, String to);

    @Message("无数值")
    String mapNone();

    @Message("以表格查看")
    String asTable();

    @Message("下辖")
    String within();

    @Message("公布的数值")
    String figuresOfRegion();

    @Message("文件与填报中没有这一地区的数值。")
    String noFiguresOfRegion();

    @Message("文件中的称谓")
    String aliases();

    @Message("职责由下列部门承接")
    String successors();

    @Message("承接自")
    String predecessors();

    @Message("{day} 起不再存续")
    String abolished(String day);

    @Message("牵头的任务措施")
    String ledMeasures();

    @Message("承担的全部任务措施")
    String allMeasures();

    @Message("“{words}”的搜索结果")
    String foundTitle(String words);

    @Message("可以搜索措施、指标、机构和计划的中英文名称与编号，例如“专利质押”或“pledge”。")
    String foundHow();

    @Message("本站没有其页面，可由接口读取")
    String foundPageless();

    @Message("没有找到与“{words}”相符的内容。可以换一个说法，或减少字数。")
    String foundNone(String words);

    @Message("无法显示")
    String refusedTitle();

    @Message("没有这一页")
    String notFoundTitle();

    @Message("地址可能有误，或内容已移走。")
    String notFoundLead();

    @Message("服务暂无应答")
    String silentTitle();

    @Message("请稍后再试；已保存的内容不受影响。")
    String silentLead();

    @Message("服务暂无应答。请稍后再试；已保存的内容不受影响。")
    String silent();

    @Message("页面出错")
    String brokenTitle();

    @Message("错误已记录，编号 {incident}。")
    String brokenLead(String incident);

    @Message("回到总览")
    String home();

    @Message("一个接口涵盖全部数据。下面三行可以直接试用。")
    String devLead();

    @Message("试一试")
    String devTry();

    @Message("接口文档（OpenAPI 3.1）")
    String devContract();

    @Message("指南与可试用的接口说明")
    String devGuide();

    @Message("列表用 limit 与 cursor 翻页；下一页的地址在 Link 头里。")
    String devPaging();

    @Message("每次读取都有 ETag；带 If-None-Match 再问，没有变化时答 304。")
    String devConditional();

    @Message("错误以 RFC 9457 说明，语言随 Accept-Language。")
    String devErrors();

    @Message("变更以 CloudEvents 推送：/events 与网络回调。")
    String devEvents();

    @Message("这一页已经过期")
    String staleTitle();

    @Message("登录已过期")
    String endedTitle();

    @Message("表单没有提交。您填写的内容保留在这个标签页里；登录后回到原页，可再次提交；文件须重新选择。")
    String endedLead();

    @Message("重新打开填写的页面")
    String openAgain();

    @Message("为防止他人冒用您的身份提交，表单须由本次会话打开的页面发出，因此没有保存。请返回上一页，您填写的内容还在；重新打开该页后再提交。")
    String staleLead();
}
