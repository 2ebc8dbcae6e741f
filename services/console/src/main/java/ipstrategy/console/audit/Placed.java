package ipstrategy.console.audit;

import ipstrategy.console.page.Thing;
import org.jspecify.annotations.Nullable;

/// An entry together with the service in whose trail it stands.
public record Placed(String service, Entry entry) {

    /// Its page. The API finds an entry by what it is about, so that stands in the address as well.
    public String link() {
        return "/audit/%s/%d?kind=%s&subject=%s"
                .formatted(service, entry.position(), Entry.encoded(entry.kind()), Entry.encoded(entry.subject()));
    }

    /// The page of this console that shows the thing as it is now, or nothing where there is none.
    public @Nullable String page() {
        return new Thing(service, entry.kind(), entry.subject()).page();
    }

    /// All that ever happened to the same thing.
    public String history() {
        return "/audit?service=%s&kind=%s&subject=%s"
                .formatted(service, Entry.encoded(entry.kind()), Entry.encoded(entry.subject()));
    }
}
