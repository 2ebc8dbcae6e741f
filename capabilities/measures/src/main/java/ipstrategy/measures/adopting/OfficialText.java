package ipstrategy.measures.adopting;

import ipstrategy.measures.terms.MeasureId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The words by which a document asks for a measure, and where they stand in the text as it was received.
@Entity
@Table(name = "official_text")
class OfficialText {

    @EmbeddedId
    private MeasureId measure;

    private String document = "";
    private @Nullable String locator;
    private String words = "";
    private @Nullable String closing;

    @Column(name = "from_character")
    private @Nullable Integer start;

    @Column(name = "to_character")
    private @Nullable Integer end;

    private @Nullable Integer line;

    @Column(name = "in_line")
    private @Nullable Integer column;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OfficialText() {}

    OfficialText(MeasureId measure) {
        this.measure = measure;
    }

    /// Takes over the words of an adopted item; answers whether they are others than before.
    boolean take(AdoptedItem item, String text, Instant now) {
        AdoptedItem.Anchor anchor = item.anchor();
        boolean same = document.equals(item.plan())
                && words.equals(text)
                && Objects.equals(locator, item.locator())
                && Objects.equals(closing, item.closing())
                && Objects.equals(anchor(), anchor);
        if (same) {
            return false;
        }
        document = item.plan();
        locator = item.locator();
        words = text;
        closing = item.closing();
        start = anchor == null ? null : Integer.valueOf(anchor.start());
        end = anchor == null ? null : Integer.valueOf(anchor.end());
        line = anchor == null ? null : Integer.valueOf(anchor.line());
        column = anchor == null ? null : Integer.valueOf(anchor.column());
        recordedAt = now;
        return true;
    }

    OfficialTextView view() {
        return new OfficialTextView(measure.value(), document, locator, words, closing, anchor(), recordedAt);
    }

    private AdoptedItem.@Nullable Anchor anchor() {
        return start == null || end == null || line == null || column == null
                ? null
                : new AdoptedItem.Anchor(start, end, line, column);
    }
}
