package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On papers of the joint conference: items that SIPO proposed, resolutions that SIPO answers for, matters of SIPO.
record ConferenceRecipes(Fixture fixture) {

    private static final String MEETING = """
            {"kind": "PLENARY", "title": {"zh": "全体会议", "en": "Plenary meeting"}, "date": "2017-06-01", "chair": "王勇",
             "reason": "工作规则"}""";
    private static final String HELD = """
            {"date": "2017-06-02", "chair": "王勇", "present": ["SIPO", "MOF"], "reason": null}""";
    private static final String MINUTES = """
            {"text": "会议纪要", "documentNumber": "国知战联办〔2017〕11号"}""";
    private static final String ITEM = """
            {"title": {"zh": "审议任务", "en": "Consider the task"},
             "subject": {"kind": "MEASURE", "id": "PROMOTION-2017-001"}, "agency": "SIPO", "reason": "需要审议"}""";
    private static final String DECISION = """
            {"decision": "同意"}""";
    private static final String REASON = """
            {"reason": "已解决"}""";
    private static final String RESOLUTION = """
            {"agendaItem": "%s", "text": "落实任务", "agency": "SIPO", "due": "2099-12-31", "adopts": null}""";
    private static final String CLOSING = """
            {"evidence": {"measure": null, "sha256": null, "documentNumber": "国知战联办〔2017〕12号", "note": "已印发"}}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listMeetings", () -> Subject.at("/meetings"));
        all.put("conveneMeeting", () -> Subject.at("/meetings").send(MEETING));
        all.put("getMeeting", () -> Subject.at("/meetings/" + convened()));
        all.put(
                "holdMeeting",
                () -> Subject.at("/meetings/" + convened() + "/holding").send(HELD));
        all.put(
                "minuteMeeting",
                () -> Subject.at("/meetings/" + held() + "/minutes").send(MINUTES));
        all.put("proposeAgendaItem", () -> Subject.at("/agenda-items").send(ITEM));
        all.put("getAgendaItem", () -> Subject.at("/agenda-items/" + proposed()));
        all.put(
                "scheduleAgendaItem",
                () -> Subject.at("/agenda-items/" + proposed() + "/scheduling").send(on(convened())));
        all.put(
                "decideAgendaItem",
                () -> Subject.at("/agenda-items/" + heard() + "/decision").send(DECISION));
        all.put(
                "withdrawAgendaItem",
                () -> Subject.at("/agenda-items/" + proposed() + "/withdrawal").send(REASON));
        all.put("assignResolution", () -> Subject.at("/resolutions").send(RESOLUTION.formatted(decided())));
        all.put("getResolution", () -> Subject.at("/resolutions/" + resolved()));
        all.put(
                "closeResolution",
                () -> Subject.at("/resolutions/" + resolved() + "/closing").send(CLOSING));
        all.put("listMatters", () -> matters(matter()));
        all.put("getMatter", () -> Subject.at("/matters/" + matter()));
        all.put(
                "reportMatter",
                () -> Subject.at("/matters/" + matter() + "/reporting").send("""
                {"documentNumber": "国知战联办〔2026〕3号", "note": "已报国务院"}"""));
        all.put(
                "settleMatter",
                () -> Subject.at("/matters/" + matter() + "/settlement").send("""
                {"note": "已协调"}"""));
    }

    private String convened() {
        return fixture.office("POST", "/meetings", MEETING);
    }

    private String held() {
        return held(convened());
    }

    private String held(String meeting) {
        return fixture.office("POST", "/meetings/" + meeting + "/holding", HELD);
    }

    private String proposed() {
        return fixture.by("approver", "SIPO", "POST", "/agenda-items", ITEM);
    }

    /// Put on the agenda of a meeting that was held.
    private String heard() {
        String meeting = convened();
        String item = proposed();
        fixture.office("POST", "/agenda-items/" + item + "/scheduling", on(meeting));
        held(meeting);
        return item;
    }

    private String decided() {
        String item = heard();
        return fixture.office("POST", "/agenda-items/" + item + "/decision", DECISION);
    }

    private String resolved() {
        return fixture.office("POST", "/resolutions", RESOLUTION.formatted(decided()));
    }

    private String matter() {
        String id = "MAT-2026-9" + fixture.next();
        fixture.sql("""
                insert into matter (id, report, measure, agency, reason, raised_at, state, event, version)
                values (?, 'PROMOTION-2017-001_2026-Q3_SIPO', 'PROMOTION-2017-001', 'SIPO', '数据无法共享', now(), 'RAISED',
                        ?, 0)""", id, id);
        return id;
    }

    private static Subject matters(String id) {
        return Subject.at("/matters?limit=500").shownBy("\"" + id + "\"");
    }

    private static String on(String meeting) {
        return """
                {"meeting": "%s"}""".formatted(meeting);
    }
}
