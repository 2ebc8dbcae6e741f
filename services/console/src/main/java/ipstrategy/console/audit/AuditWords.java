package ipstrategy.console.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the audit trails. The English of each stands in `messages/aud_en.properties`.
@MessageBundle(value = "aud", locale = "zh")
public interface AuditWords {

    @Message("审计记录")
    String title();

    @Message("每一次改动都有一条封存的记录：何人、何时、改了什么、理由是什么。记录按服务各自成链，封存后不可更改。")
    String lead();

    @Message("核验审计链")
    String verify();

    @Message("服务")
    String service();

    @Message("对象类别")
    String kind();

    @Message("对象编号")
    String subject();

    @Message("全部服务")
    String allServices();

    @Message("时间")
    String at();

    @Message("何人")
    String actor();

    @Message("代表")
    String onBehalfOf();

    @Message("动作")
    String action();

    @Message("对象")
    String thing();

    @Message("变动")
    String change();

    @Message("序号")
    String position();

    @Message("{service}：{count} 条")
    String share(String service, String count);

    @Message("这里只列出各服务最近的记录；要看更早的，请选择一个服务。")
    String onlyNewest();

    @Message("没有这样的记录。")
    String none();

    @Message("新建")
    String isNew();

    @Message("已移除")
    String isGone();

    @Message("{fields}等 {count} 项")
    String andMore(String fields, int count);

    @Message("是")
    String yes();

    @Message("否")
    String no();

    @Message("第 {position} 条记录")
    String entryTitle(String position);

    @Message("这次变动改了什么")
    String whatChanged();

    @Message("内容没有变化。")
    String nothingChanged();

    @Message("未变的内容（{count} 项）")
    String whatStayed(int count);

    @Message("字段")
    String field();

    @Message("变化")
    String fate();

    @Message("新增")
    String fate_ADDED();

    @Message("删去")
    String fate_REMOVED();

    @Message("修改")
    String fate_CHANGED();

    @Message("之前")
    String before();

    @Message("之后")
    String after();

    @Message("值")
    String value();

    @Message("封存的原文")
    String sealed();

    @Message("之前（原文）")
    String sealedBefore();

    @Message("之后（原文）")
    String sealedAfter();

    @Message("理由")
    String reason();

    @Message("请求编号")
    String correlation();

    @Message("校验值")
    String hash();

    @Message("前一条的校验值")
    String previousHash();

    @Message("查看现在的样子")
    String asItIsNow();

    @Message("全部变动")
    String history();

    @Message("变动记录（审计）")
    String historyOf();

    @Message("同一对象的上一次变动")
    String earlier();

    @Message("同一对象的下一次变动")
    String later();

    @Message("审计链核验")
    String verification();

    @Message("核验由各服务自第 1 条记录起逐条进行：记录有没有被改过、删过、插入过或调换过次序，核验后即可知道。结果可以打印。")
    String verificationLead();

    @Message("与先前记下的校验值比对（可不填）")
    String compare();

    @Message("记下的是第几条")
    String notedPosition();

    @Message("记下的校验值")
    String notedHash();

    @Message("平台之外记下过某一条的校验值时，可在此核对：末尾是否被截去、整条链是否被改写，只有这样才能看出。")
    String compareHint();

    @Message("校验值属于某一个服务，请先选择是哪个服务。")
    String notedOfWhich();

    @Message("开始核验")
    String begin();

    @Message("核验时间：{time}（北京时间）。核验请求人：{person}。")
    String madeAt(String time, String person);

    @Message("结论：所核验的审计链全部完整，共 {count} 条记录逐条相符，未发现被改动、删除、插入或调换次序的记录。")
    String allSound(String count);

    @Message("结论：{services}的审计链不完整，详见下文。")
    String someBroken(String services);

    @Message("{services}没有应答，未能核验；对其记录不作任何结论。")
    String someSilent(String services);

    @Message("自第 1 条至第 {count} 条逐条核对，全部相符。每一条的内容都与封存时一致，并与前一条相接。")
    String sound(String count);

    @Message("这个服务还没有封存的记录。")
    String empty();

    @Message("第 1 条至第 {count} 条相符。第 {place} 条之后的记录没有再核对，不能据此认定。")
    String soundUpTo(String count, String place);

    @Message("第 {place} 条记录的内容与封存时不一致：它在封存之后被改动过。")
    String damage_ALTERED(String place);

    @Message("应有第 {place} 条记录，但它不在：有记录被删除。")
    String damage_MISSING(String place);

    @Message("第 {place} 条记录所写的前一条，不是它前面的那一条：记录被调换次序或有插入。")
    String damage_REORDERED(String place);

    @Message("审计链在先前记下的位置之前就已结束，缺少自第 {place} 条起的记录：末尾被截去。")
    String damage_TRUNCATED(String place);

    @Message("第 {place} 条记录的校验值与先前记下的不同：它已被另一条记录替换。")
    String damage_REPLACED(String place);

    @Message("第 {place} 条记录有损（{code}）。")
    String damage_other(String place, String code);

    @Message("完整")
    String isSound();

    @Message("不完整")
    String isBroken();

    @Message("未能核验")
    String isSilent();

    @Message("没有应答，未能核验。")
    String silent();

    @Message("先前记下的第 {place} 条（校验值 {hash}）仍在原处，因此到该条为止既未被截去，也未被改写。")
    String notedThere(String place, String hash);

    @Message("没有与先前记下的校验值比对。末尾的记录若被整段截去，仅凭本次核验看不出来。请把下面的校验值记在平台之外，供日后比对。")
    String notNoted();

    @Message("核验范围")
    String range();

    @Message("第 1 条至第 {count} 条")
    String rangeOf(String count);

    @Message("最新一条记录的时间")
    String newest();

    @Message("供日后比对的校验值")
    String head();

    @Message("核验方法")
    String method();

    @Message(
            "每条记录在封存时，将其全部字段连同前一条的校验值按 RFC 8785 写成规范的 JSON，计算 SHA-256，作为本条的校验值；第一条以 64 个 0 作为前一条的校验值。任何一条被改动，它和其后各条的校验值都不再相符。")
    String methodSeal();

    @Message("核验时，由保存记录的服务自第 1 条起依次检查：序号是否连续，所写的前一条校验值是否就是前面那一条的，按内容重新计算的校验值是否与封存的一致。遇到第一处不符即停止。")
    String methodCheck();

    @Message("这一结果能说明和不能说明什么")
    String meaning();

    @Message("它说明：记录自封存起没有被改动。它不说明：记录所述的事实本身真实；也不涉及改动作出后、封存前的短暂时间（通常不到一秒）。")
    String meaningText();

    @Message("重新核验")
    String again();
}
