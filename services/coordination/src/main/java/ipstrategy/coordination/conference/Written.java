package ipstrategy.coordination.conference;

import java.util.regex.Pattern;

/// What people may write into the conference's papers.
public final class Written {

    /// One line: no control characters, and no halves of characters.
    public static final String LINE = "[^\\p{Cc}\\p{Cs}]*";

    /// Several lines. It never looks back: what does needs a frame of the stack for each character, and minutes have
    /// many.
    public static final String LINES = "[^\\p{Cc}\\p{Cs}]*+(?:[\\n\\r\\t][^\\p{Cc}\\p{Cs}]*+)*+";

    /// The id of a measure, a report, a plan or one of the conference's own papers.
    public static final String ID_FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    /// The sentence for whatever else was sent.
    public static final String UNPRINTABLE = "fault.bad-utf8";

    private static final Pattern ID = Pattern.compile(ID_FORM);

    private Written() {}

    /// Whether a text may be an id at all; one that may not is not sought.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
