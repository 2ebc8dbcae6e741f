package ipstrategy.metrics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The first row of a table: which column stands where, in whatever order.
final class Header {

    private static final Set<String> PASSED_OVER = Set.of("STRUCTURE", "STRUCTURE_NAME", "FREQ", "STATE", "REVISION");
    private static final String STRUCTURE_ID = "STRUCTURE_ID";
    private static final String ACTION = "ACTION";
    private static final Pattern DIMENSION = Pattern.compile("[A-Z][A-Z0-9]*([-_][A-Z0-9]+)*");
    private static final int MOST_COLUMNS = 100;

    private final @Nullable Column[] columns;
    private final int[] places;

    /// In SDMX-CSV, the dimensions that are columns of their own, and where the metric and the action stand.
    private final List<Slot> dimensions = new ArrayList<>();
    private int structure = -1;
    private int action = -1;

    record Slot(int place, String dimension) {}

    private Header(int width) {
        this.columns = new Column[width];
        this.places = new int[Column.COUNT];
        Arrays.fill(places, -1);
    }

    static Header of(List<String> titles, boolean sdmx) throws Unreadable {
        if (titles.size() > MOST_COLUMNS) {
            throw new Unreadable(1, null, "table.too-many-columns", MOST_COLUMNS);
        }
        Header header = new Header(titles.size());
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < titles.size(); place++) {
            String title = titles.get(place).strip();
            if (!seen.add(title)) {
                throw new Unreadable(1, address(place, 1), "table.column-twice", title);
            }
            header.put(place, title, sdmx);
        }
        header.checkNeeded(sdmx);
        return header;
    }

    int width() {
        return columns.length;
    }

    @Nullable
    Column at(int place) {
        return columns[place];
    }

    List<Slot> dimensions() {
        return dimensions;
    }

    int structure() {
        return structure;
    }

    int action() {
        return action;
    }

    @Nullable
    String cell(long row, Column column) {
        int place = column == Column.METRIC && structure >= 0 ? structure : places[column.ordinal()];
        if (column == Column.BREAKDOWN && place < 0 && !dimensions.isEmpty()) {
            place = dimensions.getFirst().place();
        }
        return place < 0 ? null : address(place, row);
    }

    /// As a spreadsheet names a cell: `C17` for place 2 in row 17.
    static String address(int place, long row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }

    private void put(int place, String title, boolean sdmx) throws Unreadable {
        Column column = sdmx ? Column.ofSdmx(title) : Column.titled(title);
        if (column != null) {
            columns[place] = column;
            places[column.ordinal()] = place;
        } else if (sdmx && title.startsWith(STRUCTURE_ID)) {
            structure = place;
        } else if (sdmx && title.equals(ACTION)) {
            action = place;
        } else if (sdmx
                && !PASSED_OVER.contains(title)
                && DIMENSION.matcher(title).matches()) {
            dimensions.add(new Slot(place, title.replace('_', '-')));
        } else if (!title.equals(Column.REMARK) && !(sdmx && PASSED_OVER.contains(title))) {
            String known = Arrays.stream(Column.values())
                    .map(sdmx ? Column::sdmx : Column::title)
                    .collect(Collectors.joining(", "));
            throw new Unreadable(1, address(place, 1), "table.unknown-column", shortened(title), known);
        }
    }

    private void checkNeeded(boolean sdmx) throws Unreadable {
        for (Column needed : Column.NEEDED) {
            boolean structured = needed == Column.METRIC && structure >= 0;
            if (places[needed.ordinal()] < 0 && !structured) {
                throw new Unreadable(1, null, "table.missing-column", sdmx ? needed.sdmx() : needed.title());
            }
        }
    }

    private static String shortened(String title) {
        return title.length() <= 60 ? title : title.substring(0, 60) + "…";
    }
}
