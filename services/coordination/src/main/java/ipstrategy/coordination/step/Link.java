package ipstrategy.coordination.step;

/// How the address of a page is written.
public final class Link {

    public static final String FORM = "https?://[^\\s\\p{Cc}]{1,480}";

    /// The key of the sentence for what is none.
    public static final String NONE = "fault.not-a-link";

    private Link() {}
}
