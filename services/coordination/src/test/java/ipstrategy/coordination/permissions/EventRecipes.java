package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On an event that was set aside. No handler takes its type, so that it is taken when it is tried again.
record EventRecipes(Fixture fixture) {

    private static final String DOOR = "/set-aside-events";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listSetAsideEvents", () -> Subject.at(DOOR + "?sort=-id").shownBy("\"id\":\"" + setAside() + "\""));
        all.put("getSetAsideEvent", () -> Subject.at(DOOR + "/" + setAside()));
        all.put("retrySetAsideEvent", () -> Subject.at(DOOR + "/" + setAside() + "/retry"));
    }

    private long setAside() {
        int sequence = 1_000_000 + fixture.next();
        String subject = "THING-" + sequence;
        fixture.sql("""
                insert into set_aside_event (source, sequence, subject, type, event, reason, attempts, first_attempt,
                                             last_attempt, set_aside_at)
                values ('nobody', ?, ?, 'ipstrategy.thing.made.v1', ?, 'it could not be taken', 14, now(), now(), now())""", sequence, subject, """
                {"specversion": "1.0", "id": "%1$d", "source": "/services/nobody", "type": "ipstrategy.thing.made.v1",
                 "subject": "%2$s", "time": "2026-11-25T00:00:00Z", "datacontenttype": "application/json",
                 "sequence": "%1$d", "correlationid": "made-by-hand", "data": {}}""".formatted(sequence, subject));
        return fixture.number("select max(id) from set_aside_event where subject = '" + subject + "'");
    }
}
