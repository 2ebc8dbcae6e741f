package ipstrategy.console.audit;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the audit trails. Each service has its own, and the API has no list of all: here they are laid together.
@ApplicationScoped
class Trails {

    private static final int A_PAGE = 50;
    private static final int MOST_AT_ONCE = 500;
    private static final int PAGES_TO_LOOK_AT = 20;

    private final Gateway gateway;

    Trails(Gateway gateway) {
        this.gateway = gateway;
    }

    Reply<Seen> seen(Sought sought) {
        String service = sought.service;
        return service == null || service.isBlank() ? together(sought) : of(service, sought);
    }

    private Reply<Seen> of(String service, Sought sought) {
        return page(sought.of(service).with("cursor", sought.cursor), A_PAGE)
                .map(page -> new Seen(
                        placed(service, page.items()),
                        List.of(new Seen.Share(service, page.total())),
                        page,
                        page.missing()));
    }

    /// The newest of all services. Where all refuse, so does this; those that are silent are named.
    private Reply<Seen> together(Sought sought) {
        List<Placed> entries = new ArrayList<>();
        List<Seen.Share> shares = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String service : Services.ALL) {
            switch (page(sought.of(service), A_PAGE).heard()) {
                case Reply.Found<Listed<Entry>>(Listed<Entry> page, String tag) -> {
                    entries.addAll(placed(service, page.items()));
                    shares.add(new Seen.Share(service, page.total()));
                }
                case Reply.Refused<Listed<Entry>>(Problem problem) -> {
                    return new Reply.Refused<>(problem);
                }
                case Reply.Silent<Listed<Entry>>() -> missing.add(service);
            }
        }
        if (shares.isEmpty()) {
            return new Reply.Silent<>();
        }
        entries.sort(Comparator.comparing((Placed placed) -> placed.entry().occurredAt())
                .reversed());
        return new Reply.Found<>(new Seen(entries.stream().limit(A_PAGE).toList(), shares, null, missing), "");
    }

    /// The whole history of a thing, the newest first, as far as to an entry of it.
    Reply<List<Entry>> history(String service, long position, @Nullable String kind, @Nullable String subject) {
        Asked asked = Asked.of("services", service, "audit").with("kind", kind).with("subject", subject);
        List<Entry> history = new ArrayList<>();
        String cursor = null;
        for (int looked = 0; looked < PAGES_TO_LOOK_AT; looked++) {
            switch (page(asked.with("cursor", cursor), MOST_AT_ONCE)) {
                case Reply.Found<Listed<Entry>>(Listed<Entry> page, String tag) -> {
                    history.addAll(page.items());
                    cursor = page.next();
                }
                case Reply.Refused<Listed<Entry>>(Problem problem) -> {
                    return new Reply.Refused<>(problem);
                }
                case Reply.Silent<Listed<Entry>>() -> {
                    return new Reply.Silent<>();
                }
            }
            if (cursor == null || history.getLast().position() < position) {
                break;
            }
        }
        return new Reply.Found<>(history, "");
    }

    private Reply<Listed<Entry>> page(Asked asked, int limit) {
        return gateway.list(asked.with("limit", limit), Entry.class);
    }

    private static List<Placed> placed(String service, List<Entry> entries) {
        return entries.stream().map(entry -> new Placed(service, entry)).toList();
    }
}
