package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On notices and mails to SIPO.
record NoticeRecipes(Fixture fixture) {

    private static final String ADDRESSES = "/agencies/SIPO/mail-addresses";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listNotices", () -> Subject.at("/notices?limit=500").shownBy("\"NOTICE-" + noticed() + "\""));
        all.put("readNotice", () -> Subject.at("/notices/" + noticed() + "/reading"));
        all.put("getMailAddresses", () -> Subject.at(ADDRESSES));
        all.put("nameMailAddresses", () -> Subject.at(ADDRESSES).send("""
                {"addresses": ["tixing@sipo.example"], "reason": "专用信箱"}"""));
        all.put("listMails", this::mails);
    }

    /// The number of a notice that nobody has read.
    private int noticed() {
        int id = 1_000_000 + fixture.next();
        fixture.sql("""
                insert into notice (id, source, event_id, event, kind, subject, agency, title_zh, title_en, text_zh, text_en,
                                    given_at)
                overriding system value
                values (?, '/services/patents', ?, 'ipstrategy.report.due.v1', 'report', ?, 'SIPO', '报告到期',
                        'A report is due', '请按期报送。', 'File it in time.', now())""", id, String.valueOf(id), "NOTICE-" + id);
        return id;
    }

    /// One that was sent: no clerk takes it up.
    private Subject mails() {
        int notice = noticed();
        fixture.sql("""
                insert into mail (notice, agency, recipients, title, text, state, attempts, written_at, next_try_at, sent_at,
                                  version)
                values (?, 'SIPO', array['tixing@sipo.example'], ?, '请按期报送。', 'SENT', 1, now(), now(), now(), 0)""", notice, "报告到期 " + notice);
        return Subject.at("/mailbox?limit=500").shownBy("报告到期 " + notice);
    }
}
