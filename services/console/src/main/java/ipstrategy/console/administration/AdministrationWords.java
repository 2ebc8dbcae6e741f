package ipstrategy.console.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of administration. The English of each stands in `messages/adm_en.properties`.
@MessageBundle(value = "adm", locale = "zh")
public interface AdministrationWords {

    @Message("管理")
    String title();

    @Message("机器客户端、事件推送、工作日历和省份类别。每一步都写明理由，并记入审计。")
    String lead();

    @Message("返回")
    String back();

    @Message("在您填写期间，它已被他人修改。页面上是现在的内容，您填写的仍在表单里，请核对后再提交。")
    String tooLate();

    @Message("服务没有应答，尚未办理。您填写的内容仍在下面，请稍后再提交。")
    String keptSilent();

    @Message("不是一组公钥（JSON 对象）。")
    String notKeys();

    @Message("请填写日期。")
    String notADay();

    @Message("这些行无法读懂：{lines}。每行依次为日期、休或班、节日的中文名称和英文名称。")
    String notDays(String lines);

    @Message("第 {line} 行：{what}")
    String onLine(String line, String what);

    @Message("只有管理员可以办理")
    String administratorsOnly();

    @Message("理由")
    String reason();

    @Message("所代表的部门")
    String agency();

    @Message("不代表部门")
    String noAgency();

    @Message("机器客户端")
    String clients();

    @Message("以程序身份访问接口的客户端：能读写哪些服务、代表哪个部门、怎样登录。")
    String clientsLead();

    @Message("还没有登记机器客户端。")
    String noClients();

    @Message("登记客户端")
    String register();

    @Message("登记后可凭密钥口令或自己的私钥取得令牌。密钥口令只显示一次。")
    String registerLead();

    @Message("客户端编号")
    String clientId();

    @Message("小写字母、数字和连字符，例如 bank-of-example；以后不能更改。")
    String clientIdHint();

    @Message("中文名称")
    String titleZh();

    @Message("英文名称")
    String titleEn();

    @Message("代表某部门的客户端可办理该部门填报人员能办理的事；不代表部门的只能查询和订阅事件。")
    String agencyHint();

    @Message("权限范围")
    String scopes();

    @Message("读取全部服务的合并列表需要“全部服务”的读取权限。")
    String scopesHint();

    @Message("读取")
    String scopeRead();

    @Message("写入")
    String scopeWrite();

    @Message("全部服务")
    String everything();

    @Message("读取{service}")
    String mayRead(String service);

    @Message("写入{service}")
    String mayWrite(String service);

    @Message("登录方式")
    String signsInBy();

    @Message("公钥（JWKS，RFC 7517）")
    String jwks();

    @Message("仅在以私钥登录时填写；不要填写私钥。")
    String jwksHint();

    @Message("登记时间")
    String registeredAt();

    @Message("密钥更新时间")
    String renewedAt();

    @Message("更改权限范围")
    String changeScopes();

    @Message("对此后取得的令牌有效；范围缩小时，其事件推送随之暂停。")
    String changeScopesHint();

    @Message("更换密钥口令")
    String rotateSecret();

    @Message("旧的口令立即失效，新的口令只显示一次。")
    String rotateSecretHint();

    @Message("更换公钥")
    String replaceKeys();

    @Message("停用")
    String disable();

    @Message("停用后不再取得令牌；已取得的令牌到期为止有效。")
    String disableHint();

    @Message("启用")
    String enable();

    @Message("请记下密钥")
    String secretTitle();

    @Message("这个密钥只显示这一次。")
    String secretOnce();

    @Message("离开本页后任何人都不能再看到它；遗失后只能更换。请勿用邮件或聊天转发。")
    String secretLost();

    @Message("密钥")
    String secret();

    @Message("已记下，继续")
    String secretNoted();

    @Message("已登记。")
    String done_registered();

    @Message("权限范围已更改。")
    String done_scopes();

    @Message("公钥已更换。")
    String done_keys();

    @Message("已停用。")
    String done_disabling();

    @Message("已启用。")
    String done_enabling();

    @Message("事件推送")
    String webhooks();

    @Message("把平台上发生的事件送到订阅者自己的地址；送不到的在这里查看、重送或放弃。")
    String webhooksLead();

    @Message("还没有事件推送。")
    String noWebhooks();

    @Message("新建推送")
    String subscribe();

    @Message("地址先要通过核验，之后才会推送。签名密钥只显示一次。")
    String subscribeLead();

    @Message("接收地址")
    String url();

    @Message("以 https 开头的公网地址。")
    String urlHint();

    @Message("说明")
    String description();

    @Message("事件类型")
    String types();

    @Message("每行一个，可用 * 结尾，例如 ipstrategy.report.*；不填为全部。")
    String typesHint();

    @Message("服务")
    String ofServices();

    @Message("都不选为全部。")
    String noneMeansAll();

    @Message("部门")
    String ofAgencies();

    @Message("可多选；都不选为全部。")
    String ofAgenciesHint();

    @Message("签名方式")
    String scheme();

    @Message("选定后不能更改。")
    String schemeHint();

    @Message("自哪个位置起（可不填）")
    String afterCursor();

    @Message("事件列表给出的游标；不填则自核验通过时起。")
    String afterCursorHint();

    @Message("所有者")
    String owner();

    @Message("建立时间")
    String createdAt();

    @Message("地址核验时间")
    String verifiedAt();

    @Message("建于 {time}")
    String keyOf(String time);

    @Message("用到 {time}")
    String keyUntil(String time);

    @Message("核验地址")
    String verify();

    @Message("向地址发送一个随机串，原样送回即为通过。")
    String verifyHint();

    @Message("暂停")
    String pause();

    @Message("暂停期间发生的事件会保留。")
    String pauseHint();

    @Message("恢复")
    String resume();

    @Message("从哪里继续")
    String resumeFrom();

    @Message("从停下的地方，一条不漏")
    String fromPlace();

    @Message("从现在起，略过期间的事件")
    String fromNow();

    @Message("重送全部死信")
    String replayAll();

    @Message("按原来的次序重新推送。")
    String replayAllHint();

    @Message("更换签名密钥")
    String rotateKey();

    @Message("新密钥只显示一次；此后一天内新旧密钥同时签名。")
    String rotateKeyHint();

    @Message("更改")
    String changeWebhook();

    @Message("更换地址后须重新核验。")
    String changeWebhookHint();

    @Message("删除")
    String remove();

    @Message("尚未送出的不再推送，不能撤销。")
    String removeHint();

    @Message("已更改。")
    String done_change();

    @Message("地址已通过核验，开始推送。")
    String done_verification();

    @Message("地址没有通过核验，还不会推送；原因见下。")
    String done_unverified();

    @Message("已暂停。")
    String done_pause();

    @Message("已恢复。")
    String done_resumption();

    @Message("重新推送 {count} 条。")
    String done_replay(int count);

    @Message("已删除。")
    String done_removal();

    @Message("推送记录")
    String log();

    @Message("没有推送记录。")
    String noDeliveries();

    @Message("事件")
    String event();

    @Message("次数")
    String attempts();

    @Message("应答")
    String answered();

    @Message("耗时")
    String latency();

    @Message("{number} 毫秒")
    String milliseconds(int number);

    @Message("最近一次")
    String lastAttempt();

    @Message("下次 {time}")
    String next(String time);

    @Message("下次推送")
    String nextAttempt();

    @Message("原因")
    String failure();

    @Message("第 {number} 条推送")
    String deliveryTitle(String number);

    @Message("消息编号")
    String messageId();

    @Message("排入时间")
    String queuedAt();

    @Message("办结时间")
    String settledAt();

    @Message("还没有推送过。")
    String noAttempts();

    @Message("重送")
    String replayOne();

    @Message("再试一天；排在它后面的同一对象的消息随后推送。")
    String replayOneHint();

    @Message("放弃")
    String dismiss();

    @Message("不再推送这一条；排在它后面的随即推送。")
    String dismissHint();

    @Message("已重新排入推送。")
    String done_replayed();

    @Message("已放弃。")
    String done_dismissal();

    @Message("工作日历")
    String calendar();

    @Message("期限按工作日计算：法定节假日和调休上班日依国务院办公厅的年度通知。")
    String calendarLead();

    @Message("{year}年工作日历")
    String calendarOf(String year);

    @Message("年份")
    String years();

    @Message("今年")
    String thisYear();

    @Message("计算工作日")
    String reckon();

    @Message("起算日")
    String reckonFrom();

    @Message("工作日数（负数为往前）")
    String reckonDays();

    @Message("计算")
    String reckonNow();

    @Message("{from} 之后第 {days} 个工作日是 {day}。")
    String reckoned(String from, int days, String day);

    @Message("{from} 之前第 {days} 个工作日是 {day}。")
    String reckonedBack(String from, int days, String day);

    @Message("暂定：其间有年度的放假通知尚未公布。")
    String provisional();

    @Message("这一年的放假通知尚未公布，以下日期为暂定。")
    String provisionalYear();

    @Message("周末")
    String freeDay();

    @Message("休")
    String holidaySign();

    @Message("班")
    String makeUpSign();

    @Message("全年 {count} 个工作日")
    String workedDays(String count);

    @Message("节假日与调休上班日")
    String spans();

    @Message("日期")
    String when();

    @Message("（{count} 天）")
    String ofDays(long count);

    @Message("录入放假安排")
    String setYear();

    @Message("放假通知公布后，在这里录入全年的节假日和调休上班日；未列出的日子按周几计算。录入后立即生效，不需要升级，今后升级也不会覆盖。未定和暂定的报送期限随后重新推算，已经确定的不变。")
    String setYearHint();

    @Message("通知标题")
    String noticeTitle();

    @Message("文号")
    String noticeNumber();

    @Message("印发日期")
    String noticeDate();

    @Message("节假日与调休上班日，每行一项：日期或起止日期、休或班、节日中文名称、英文名称。例如 2027-02-05/2027-02-11, 休, 春节, Spring Festival")
    String yearDays();

    @Message("已录入，各服务随后按此计算。")
    String done_entry();

    @Message("依据《{title}》（{number}）录入，第 {revision} 次，{time}。")
    String enteredFrom(String title, String number, int revision, String time);

    @Message("省份类别")
    String classes();

    @Message("计划按类别对省份提出要求；哪个省份属于哪一类，由联席会议办公室认定。")
    String classesLead();

    @Message("截至哪一天的成员")
    String on();

    @Message("文件中的写法")
    String printedAs();

    @Message("成员")
    String members();

    @Message("尚未认定")
    String noMembers();

    @Message("属于{name}")
    String partOf(String name);

    @Message("省份")
    String province();

    @Message("查看或认定")
    String openMembership();

    @Message("还没有认定过成员。")
    String noMemberships();

    @Message("自")
    String from();

    @Message("至（不含）")
    String to();

    @Message("不填为没有期限。")
    String toHint();

    @Message("认定人")
    String recordedBy();

    @Message("属于这一类的期间")
    String periods();

    @Message("不属于这一类。")
    String noPeriods();

    @Message("当时所知（日期）")
    String asOf();

    @Message("这是当时所知的情况，只供查看。")
    String asItWas();

    @Message("认定期间")
    String setPeriod();

    @Message("与已有期间重叠的部分，以这次认定为准。")
    String setPeriodHint();

    @Message("撤销认定")
    String withdraw();

    @Message("用于误录：撤销全部期间，审计中仍可查。")
    String withdrawHint();

    @Message("期间已认定。")
    String done_period();

    @Message("认定已撤销。")
    String done_withdrawal();
}
