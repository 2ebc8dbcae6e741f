package ipstrategy.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words that stand on many pages. The English of each stands in `messages/msg_en.properties`.
@MessageBundle(value = "msg", locale = "zh")
public interface Words {

    @Message("国家知识产权战略实施")
    String product();

    @Message("跳到正文")
    String skip();

    @Message("战略总览")
    String strategy();

    @Message("规划与计划")
    String plans();

    @Message("任务措施")
    String measures();

    @Message("指标")
    String metrics();

    @Message("地区")
    String regions();

    @Message("部门")
    String agencies();

    @Message("开发接口")
    String developers();

    @Message("工作台")
    String desk();

    @Message("登录")
    String signIn();

    @Message("退出")
    String signOut();

    @Message("搜索措施、指标、部门、地区")
    String searchAll();

    @Message("搜索")
    String search();

    @Message("English")
    String otherLanguage();

    @Message("外观：跟随系统")
    String theme_AUTO();

    @Message("外观：浅色")
    String theme_LIGHT();

    @Message("外观：深色")
    String theme_DARK();

    @Message("数字：万、亿")
    String numbersShort();

    @Message("数字：全部位数")
    String numbersFull();

    @Message("数据来自公开文件与各部门填报；每个数值都可追溯出处。")
    String footer();

    @Message("以下服务暂无应答，其内容未列入：{services}")
    String missing(String services);

    @Message("暂无内容")
    String nothing();

    @Message("全部")
    String all();

    @Message("下一页")
    String more();

    @Message("回到首页")
    String firstPage();

    @Message("共 {count} 项")
    String total(String count);

    @Message("下载")
    String download();

    @Message("CSV 表格")
    String csv();

    @Message("Excel 工作簿")
    String xlsx();

    @Message("SDMX 数据")
    String sdmx();

    @Message("出处")
    String source();

    @Message("状态")
    String status();

    @Message("期限")
    String deadline();

    @Message("截止日期")
    String due();

    @Message("类别")
    String kind();

    @Message("名称")
    String name();

    @Message("说明")
    String note();

    @Message("代码")
    String code();

    @Message("编号")
    String number();

    @Message("筛选")
    String apply();

    @Message("清除筛选")
    String clear();

    @Message("牵头部门")
    String lead();

    @Message("参与部门")
    String others();

    @Message("文件未指明负责部门")
    String notNamed();

    @Message("登录后可办理")
    String signInFirst();

    @Message("您此前在这里填写、尚未提交的内容已恢复，请核对后提交。")
    String restored();

    @Message("放弃这些内容")
    String discard();

    @Message("上传进度")
    String uploading();

    @Message("登录已过期，文件没有送出，仍选在这里：请在新标签页登录，再回来重新提交。")
    String uploadAfterSession();

    @Message("上传中断，文件没有送达；请检查网络和文件大小后再试。")
    String brokenOff();

    @Message("暂不可办理：{reason}")
    String reasonNotAllowed(String reason);

    @Message("办理")
    String work();

    @Message("数据填报")
    String figures();

    @Message("批量导入")
    String imports();

    @Message("消息")
    String mail();

    @Message("统筹总览")
    String office();

    @Message("计划录入")
    String planDrafts();

    @Message("督办")
    String supervision();

    @Message("联席会议")
    String conference();

    @Message("评估")
    String evaluation();

    @Message("数据发布")
    String releases();

    @Message("审计")
    String audit();

    @Message("管理")
    String administration();

    @Message("数据比较")
    String compare();

    @Message("数据目录")
    String catalogue();
}
