package ipstrategy.measures.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names one measure for good: its plan's code and its number there, as `PROMOTION-2017-042` or `FYP-13-4.2.3`.
@Embeddable
public record MeasureId(@Column(name = "id") @JsonValue String value) {

    public static final Pattern FORM =
            Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*-([0-9]{3}|[0-9](\\.[0-9]){2}|BOX[0-9](\\.[0-9])?)");

    @JsonCreator
    public MeasureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a measure id: " + value);
        }
    }

    /// Reads an id; empty where the text is none.
    public static Optional<MeasureId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MeasureId(text)) : Optional.empty();
    }

    /// The id of a number as printed: whole numbers are padded to three digits, so that ids sort as they count.
    public static MeasureId of(String plan, String number) {
        boolean whole = number.chars().allMatch(Character::isDigit);
        return new MeasureId(plan + "-" + (whole ? "0".repeat(Math.max(0, 3 - number.length())) + number : number));
    }

    /// The code of the plan whose measure it is.
    public String plan() {
        return value.substring(0, value.lastIndexOf('-'));
    }

    @Override
    public String toString() {
        return value;
    }
}
