package ipstrategy.metrics.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/// Names one metric for good, as `PCT-APPLICATIONS`.
@Embeddable
public record MetricCode(@Column(name = "code") @JsonValue String value) {

    public static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

    public static final int LONGEST = 80;

    @JsonCreator
    public MetricCode {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a metric code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
