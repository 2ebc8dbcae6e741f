package ipstrategy.metrics.terms;

import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// A note in both languages, or none.
@Embeddable
public record Remark(
        @Nullable @Column(name = "note_zh") String zh,
        @Nullable @Column(name = "note_en") String en) {

    public static @Nullable Remark of(@Nullable Text text) {
        return text == null ? null : new Remark(text.zh(), text.en());
    }

    public static @Nullable Text text(@Nullable Remark remark) {
        return remark == null || remark.zh == null || remark.en == null ? null : new Text(remark.zh, remark.en);
    }
}
