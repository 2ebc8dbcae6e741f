package ipstrategy.console.audit;

/// An entry together with the service in whose trail it stands.
public record Placed(String service, Entry entry) {

    /// Its page. The API finds an entry by what it is about, so that stands in the address as well.
    public String link() {
        return "/audit/%s/%d?kind=%s&subject=%s"
                .formatted(service, entry.position(), Entry.encoded(entry.kind()), Entry.encoded(entry.subject()));
    }

    /// All that ever happened to the same thing.
    public String history() {
        return "/audit?service=%s&kind=%s&subject=%s"
                .formatted(service, Entry.encoded(entry.kind()), Entry.encoded(entry.subject()));
    }
}
