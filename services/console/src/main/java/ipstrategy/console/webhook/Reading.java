package ipstrategy.console.webhook;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads a webhook with its log, as far as the address of the page narrows it.
@ApplicationScoped
class Reading {

    private static final int A_PAGE = 50;

    private final Gateway gateway;
    private final Visit visit;

    Reading(Gateway gateway, Visit visit) {
        this.gateway = gateway;
        this.visit = visit;
    }

    Reply<Sheet> sheet(String id) {
        return switch (gateway.read(Asked.of("webhooks", id), Webhook.class)) {
            case Reply.Found<Webhook>(Webhook webhook, String tag) -> {
                Asked log = Asked.of("webhooks", id, "deliveries")
                        .with("state", visit.given("state"))
                        .with("subject", visit.given("subject"))
                        .with("cursor", visit.given("cursor"))
                        .with("limit", A_PAGE);
                yield new Reply.Found<>(
                        new Sheet(
                                webhook, tag, gateway.list(log, Delivery.class).orNothing()),
                        tag);
            }
            case Reply.Refused<Webhook>(Problem problem) -> new Reply.Refused<>(problem);
            case Reply.Silent<Webhook>() -> new Reply.Silent<>();
        };
    }
}
