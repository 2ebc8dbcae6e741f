package ipstrategy.metrics.table;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of a table of figures: the same on the way in and on the way out.
public enum Column {
    METRIC("metric", "METRIC"),
    PERIOD("period", "TIME_PERIOD"),
    REGION("region", "REF_AREA"),
    BREAKDOWN("breakdown", "BREAKDOWN"),
    VALUE("value", "OBS_VALUE"),
    UNIT("unit", "UNIT_MEASURE"),
    MULTIPLIER("multiplier", "UNIT_MULT"),
    QUALIFIER("qualifier", "QUALIFIER"),
    STATUS("status", "OBS_STATUS"),
    MISSING_ZH("missing.zh", "MISSING_ZH"),
    MISSING_EN("missing.en", "MISSING_EN"),
    PRINTED("printed", "PRINTED"),
    DOCUMENT("source.document", "SOURCE_DOCUMENT"),
    LOCATOR("source.locator", "SOURCE_LOCATOR"),
    NOTE_ZH("note.zh", "NOTE_ZH"),
    NOTE_EN("note.en", "NOTE_EN"),
    REASON("reason", "REASON");

    /// The column, or the field in JSON, in which a table to put right says what is wrong with a row; it is read past.
    public static final String REMARK = "problem";

    /// Columns that a table must have.
    static final Column[] NEEDED = {METRIC, PERIOD, REGION, VALUE, UNIT};

    static final int COUNT = values().length;

    private static final Map<String, Column> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toMap(Column::title, Function.identity()));
    private static final Map<String, Column> BY_SDMX =
            Arrays.stream(values()).collect(Collectors.toMap(Column::sdmx, Function.identity()));

    private final String title;
    private final String sdmx;

    Column(String title, String sdmx) {
        this.title = title;
        this.sdmx = sdmx;
    }

    /// What stands in the first row, and the name of the field in JSON, where a dot leads into an object.
    public String title() {
        return title;
    }

    /// What it is called in SDMX-CSV.
    public String sdmx() {
        return sdmx;
    }

    /// Whether it holds words of people, which a spreadsheet could take for a formula.
    public boolean isText() {
        return ordinal() >= MISSING_ZH.ordinal();
    }

    /// Where it stands in a JSON object.
    public String pointer() {
        return "/" + title.replace('.', '/');
    }

    static @Nullable Column titled(String title) {
        return BY_TITLE.get(title);
    }

    static @Nullable Column ofSdmx(String id) {
        return BY_SDMX.get(id);
    }
}
