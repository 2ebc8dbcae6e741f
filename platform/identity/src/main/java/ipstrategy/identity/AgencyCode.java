package ipstrategy.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The code of a body in the agency register, such as `SIPO` or `CMC-EDD`.
public record AgencyCode(@JsonValue String value) {

    /// What a code looks like; whether a body has it, only the register knows.
    public static final String WRITTEN = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";

    public static final Pattern FORM = Pattern.compile(WRITTEN);

    /// The joint-conference office, which reviews and supervises all plans.
    public static final AgencyCode OFFICE = new AgencyCode("JC-OFFICE");

    public static final int LONGEST = 40;

    @JsonCreator
    public AgencyCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an agency code: " + value);
        }
    }

    static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
