package ipstrategy.console.figure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of figures that are reported. The English of each stands in `messages/fig_en.properties`.
@MessageBundle(value = "fig", locale = "zh")
public interface FigureWords {

    @Message("{period}数据填报")
    String listTitle(String period);

    @Message("应报哪些数据、截止何日、还缺什么。")
    String listLead();

    @Message("所属服务")
    String service();

    @Message("填报率")
    String rates();

    @Message("共 {total} 项，此处列出 {shown} 项；可按服务、部门或期间缩小范围")
    String ratesCut(int shown, String total);

    @Message("应报 {expected} 项，已报 {reported} 项")
    String reportedOf(String expected, String reported);

    @Message("缺 {missing} 项，逾期 {late} 项，已发布 {published} 项")
    String rateDetail(String missing, String late, String published);

    @Message("未登记负责部门")
    String noAgency();

    @Message("应报数据")
    String expected();

    @Message("这一时期没有应由本部门填报的数据。")
    String noneExpected();

    @Message("办理")
    String act();

    @Message("逾期未报")
    String missingLate();

    @Message("未报")
    String missingYet();

    @Message("逾期报送")
    String cameLate();

    @Message("填报")
    String report();

    @Message("查看与更正")
    String revise();

    @Message("核验")
    String verify();

    @Message("等待核验与发布的数据")
    String toVerification();

    @Message("数据填报")
    String reportTitle();

    @Message("单位：{unit}，按个位填写，不用万、亿")
    String inUnit(String unit);

    @Message("由{agency}负责")
    String answers(String agency);

    @Message("已报送 {admitted} 个数值，另有 {unchanged} 个与现值相同。报送的数值等待另一人核验。")
    String sent(String admitted, String unchanged);

    @Message("查看这一批数值")
    String toBatch();

    @Message("粘贴的内容中有未能读入之处：")
    String pastedTroubles();

    @Message("第 {number} 行")
    String pastedRow(String number);

    @Message("：")
    String colon();

    @Message("列出各省、自治区、直辖市")
    String provinces();

    @Message("显示")
    String show();

    @Message("此指标由公式计算得出，不须填报。")
    String computed();

    @Message("填报表")
    String gridLabel();

    @Message("精确程度")
    String qualifier();

    @Message("准确")
    String exact();

    @Message("状态")
    String status();

    @Message("缺失原因")
    String missing();

    @Message("缺失原因（中文）")
    String missingZh();

    @Message("缺失原因（英文）")
    String missingEn();

    @Message("现有")
    String standing();

    @Message("检查")
    String check();

    @Message("检查")
    String checkNow();

    @Message("填写后即时检查。")
    String checkNothing();

    @Message("{count} 个数值检查通过，可以报送。")
    String checkSound(String count);

    @Message("{count} 行有误，更正后再报送。")
    String checkWrong(String count);

    @Message("服务暂无应答，未能检查；填写的内容仍在本页。")
    String checkSilent();

    @Message("更正理由（改变已有数值时必填）")
    String reason();

    @Message("报送")
    String send();

    @Message("报送后由另一人核验，再由第三人发布。")
    String sendHint();

    @Message("从电子表格粘贴")
    String paste();

    @Message("粘贴单元格")
    String pasteLabel();

    @Message("可带表头。无表头时：一列为数值，依表中次序；两列为地区、数值；三列为时期、地区、数值。")
    String pasteHint();

    @Message("读入填报表")
    String pasteIn();

    @Message("不是数字：{found}")
    String notANumber(String found);

    @Message("不是时期：{found}。写作 2017、2017-Q3、2017-05、2011/2015")
    String notAPeriod(String found);

    @Message("没有这个地区：{found}")
    String noSuchRegion(String found);

    @Message("填写数值；没有数值的，状态选“缺失”或“不存在”，并以两种语言说明原因")
    String valueOrReason();

    @Message("与第 {found} 行为同一数据")
    String twice(String found);

    @Message("没有这一选项：{found}")
    String notOneOf(String found);

    @Message("多出单元格：{found}")
    String tooManyCells(String found);

    @Message("没有这一列：{found}")
    String noSuchColumn(String found);

    @Message("最多 {found} 行，其余未读入")
    String noRoom(String found);

    @Message("等待核验与发布的数据")
    String waitingTitle();

    @Message("填报、核验、发布须由三个不同的人经手。")
    String waitingLead();

    @Message("没有等待核验或发布的数据。")
    String waitingNone();

    @Message("按指标")
    String waitingMetrics();

    @Message("按批次（最近导入）")
    String waitingBatches();

    @Message("最近没有导入的批次等待办理。")
    String waitingNoBatch();

    @Message("{name}：等待核验与发布")
    String waitingOf(String name);

    @Message("选择")
    String choose();

    @Message("全选")
    String allOf();

    @Message("理由或说明（退回时必填）")
    String words();

    @Message("核验")
    String verifyDo();

    @Message("发布")
    String publishDo();

    @Message("退回")
    String returnDo();

    @Message("填报人")
    String reportedBy();

    @Message("核验人")
    String verifiedBy();

    @Message("来源")
    String came();

    @Message("请先选择数值。")
    String nothingChosen();

    @Message("已办理 {count} 个数值。")
    String attested(String count);

    @Message("以下未能办理：")
    String notAttested();

    @Message("数值批次")
    String batch();

    @Message("共 {count} 个数值")
    String batchCount(String count);

    @Message("这一批数值已核验。")
    String batchDone_verification();

    @Message("这一批数值已发布。")
    String batchDone_publication();

    @Message("这一批数值已退回。")
    String batchDone_return();

    @Message("在您查看期间，这批数值已被他人办理。下面是现在的情形。")
    String batchTooLate();

    @Message("说明（可不填）")
    String because();

    @Message("退回理由")
    String returnReason();

    @Message("撤回已发布的数值")
    String withdrawTitle();

    @Message("撤回后，这一数值不再有效，也没有别的数值取代它；原值与撤回理由对所有人公开可查。由它算出的数值随之重新计算或撤回。")
    String withdrawLead();

    @Message("撤回理由")
    String withdrawReason();

    @Message("撤回")
    String withdrawDo();

    @Message("这一数值已撤回。")
    String withdrawn();

    @Message("在您查看期间，这一数值已被他人办理。下面是现在的情形。")
    String withdrawTooLate();

    @Message("已撤回：{reason}")
    String withdrawnBecause(String reason);

    @Message("时间")
    String when();

    @Message("数量")
    String count();
}
