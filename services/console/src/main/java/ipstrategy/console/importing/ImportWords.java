package ipstrategy.console.importing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of imports. The English of each stands in `messages/imp_en.properties`.
@MessageBundle(value = "imp", locale = "zh")
public interface ImportWords {

    @Message("上传数据表：先试读，逐行指出问题；确认后再以同一文件正式导入。")
    String lead();

    @Message("上传数据表")
    String handIn();

    @Message("数据所属服务")
    String service();

    @Message("请选择")
    String choose();

    @Message("文件（50 MiB 以内）")
    String file();

    @Message("格式")
    String format();

    @Message("按文件名判断")
    String formatByName();

    @Message("无法从文件名判断格式，请选择格式后重新上传。")
    String formatUnknown();

    @Message("更正理由（改变已有数值时必填）")
    String reason();

    @Message("试读")
    String tryIt();

    @Message("试读不会写入任何数据。")
    String tryHint();

    @Message("表头与示例")
    String columns();

    @Message("第一行为列名，顺序不限；metric、period、region、value、unit 必须有。导出的数据表可以原样上传。")
    String columnsLead();

    @Message("已上传的数据表")
    String handed();

    @Message("还没有上传过数据表。")
    String none();

    @Message("数据表")
    String table();

    @Message("试读")
    String dryRun();

    @Message("读取行数")
    String rowsRead();

    @Message("导入")
    String rowsIn();

    @Message("与现值相同")
    String rowsUnchanged();

    @Message("更正现值")
    String rowsRevised();

    @Message("有误")
    String rowsRefused();

    @Message("上传人")
    String by();

    @Message("上传时间")
    String at();

    @Message("完成时间")
    String endedAt();

    @Message("已读取 {count} 行")
    String readSoFar(String count);

    @Message("刷新")
    String lookAgain();

    @Message("试读通过：{count} 行均可导入。尚未写入任何数据。")
    String triedGood(String count);

    @Message("试读发现 {count} 行有误。尚未写入任何数据。")
    String triedBad(String count);

    @Message("已导入 {count} 个数值，等待核验。")
    String takenIn(String count);

    @Message("查看这一批数值")
    String toBatch();

    @Message("有误的行使整张表未能导入，没有写入任何数据。")
    String nothingIn();

    @Message("问题")
    String troubles();

    @Message("下载问题清单")
    String problemsCsv();

    @Message("下载待更正的数据表")
    String corrected();

    @Message("待更正的数据表在每个有误的行旁注明问题；改正后可直接再次上传。")
    String correctedHint();

    @Message("正在读取，完成后在此列出问题。")
    String stillReading();

    @Message("没有发现问题。")
    String noTroubles();

    @Message("行")
    String row();

    @Message("列")
    String column();

    @Message("单元格")
    String cell();

    @Message("内容")
    String found();

    @Message("问题说明")
    String what();

    @Message("有误")
    String severityError();

    @Message("请核对")
    String severityWarning();

    @Message("问题过多，未全部列出。")
    String notAllTold();

    @Message("结果")
    String counts();

    @Message("方式")
    String mode();

    @Message("正式导入")
    String earnest();

    @Message("使用刚才试读的同一文件。")
    String sameFile();

    @Message("请再次选择同一文件")
    String fileAgain();

    @Message("全部导入")
    String takeAll();

    @Message("只导入正确的行，略去 {count} 行")
    String takeValid(String count);

    @Message("导入后须由另一人核验、再由第三人发布。")
    String thenVerified();

    @Message("没有可以导入的行，请更正后重新上传。")
    String nothingToTake();

    @Message("服务器已不再保留试读的文件，请再次选择同一文件。")
    String haltNoFile();

    @Message("这不是试读过的文件，请先试读。")
    String haltAnotherFile();
}
