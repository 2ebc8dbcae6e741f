package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On webhooks of the integrator for SIPO. Nothing is sent by them: they are paused, or lead to this very host, which
/// is refused.
record WebhookRecipes(Fixture fixture) {

    private static final String DOOR = "/webhooks";
    private static final String OWNER = "integrator-SIPO";
    private static final String BODY = """
            {"url": "https://receiver.example/events", "types": ["ipstrategy.report.*"]}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listWebhooks", () -> Subject.at(DOOR + "?limit=500").shownBy("\"" + webhook("PAUSED") + "\""));
        all.put("subscribeWebhook", () -> Subject.at(DOOR).send(fresh()));
        all.put("getWebhook", () -> Subject.at(DOOR + "/" + webhook("PAUSED")));
        all.put(
                "changeWebhook",
                () -> Subject.at(DOOR + "/" + webhook("PAUSED")).send(BODY));
        all.put("removeWebhook", () -> Subject.at(DOOR + "/" + webhook("PAUSED")));
        all.put("verifyWebhook", () -> Subject.at(DOOR + "/" + webhook("PENDING") + "/verification"));
        all.put("rotateWebhookKey", () -> Subject.at(DOOR + "/" + webhook("PAUSED") + "/rotation"));
        all.put("pauseWebhook", () -> Subject.at(DOOR + "/" + webhook("ACTIVE") + "/pause"));
        all.put(
                "resumeWebhook",
                () -> Subject.at(DOOR + "/" + webhook("PAUSED") + "/resumption").send("{}"));
        all.put("replayWebhook", () -> {
            String dead = dead();
            return Subject.at(dead.substring(0, dead.indexOf("/deliveries")) + "/replay");
        });
        all.put("listWebhookDeliveries", () -> {
            String dead = dead();
            return Subject.at(dead.substring(0, dead.lastIndexOf('/')));
        });
        all.put("getWebhookDelivery", () -> Subject.at(dead()));
        all.put("listWebhookAttempts", () -> Subject.at(dead() + "/attempts"));
        all.put("replayWebhookDelivery", () -> Subject.at(dead() + "/replay"));
        all.put(
                "dismissWebhookDelivery",
                () -> Subject.at(dead() + "/dismissal").send("""
                {"reason": "不再需要"}"""));
    }

    /// Nobody has more than so many.
    private String fresh() {
        fixture.sql("delete from webhook where state = 'PENDING'");
        return BODY;
    }

    private String webhook(String state) {
        String id = "WEBHOOK-" + (1_000_000 + fixture.next());
        fixture.sql("""
                insert into webhook (id, owner, url, types, services, agencies, state, created_at, version,
                                     place)
                values (?, ?, 'https://127.0.0.1:9/events', '{}', '{}', '{}', ?, now(), 0, 'of-the-matrix')""", id, OWNER, state);
        fixture.sql("""
                insert into webhook_key (webhook, scheme, secret, created_at)
                values (?, 'HMAC', decode('0102030405060708', 'hex'), now())""", id);
        return id;
    }

    /// The path of a delivery that was never taken.
    private String dead() {
        String id = webhook("PAUSED");
        fixture.sql("""
                insert into webhook_delivery (webhook, message, source, subject, type, event, state, attempts,
                                              refusals, failure, queued_at, first_attempt_at, last_attempt_at)
                values (?, 'patents-1', 'patents', 'THING-1', 'ipstrategy.thing.made.v1', '{}', 'DEAD', 10, 0, 'TIMEOUT',
                        now(), now(), now())""", id);
        return DOOR + "/" + id + "/deliveries/"
                + fixture.number("select max(id) from webhook_delivery where webhook = '" + id + "'");
    }
}
