package ipstrategy.console.figure;

import ipstrategy.console.figure.Remark.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what somebody copied from a spreadsheet: rows of cells parted by tabs, with a heading or without one.
///
/// Without a heading, one column holds values in the order of the grid; two are region and value; three are period,
/// region and value; more are the columns of the grid in their order.
final class Paste {

    private static final int MOST_ROWS = 500;
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年");
    private static final Map<Integer, List<Column>> BY_WIDTH = Map.of(
            1, List.of(Column.VALUE),
            2, List.of(Column.REGION, Column.VALUE),
            3, List.of(Column.PERIOD, Column.REGION, Column.VALUE));

    private final String period;
    private final List<Row> rows = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Paste(String period) {
        this.period = period;
    }

    /// What was read.
    ///
    /// @param remarks by the row of the pasted table, from 0
    /// @param bare whether they hold values alone, to be laid into the rows of the grid in order
    record Read(List<Row> rows, List<Remark> remarks, boolean bare) {}

    /// @param period of rows that name none
    static Read read(String pasted, String period) {
        Paste paste = new Paste(period);
        List<List<String>> table = cells(pasted);
        int width = table.stream().mapToInt(List::size).max().orElse(0);
        List<@Nullable Column> heading = table.isEmpty() ? null : heading(table.getFirst());
        List<@Nullable Column> columns = heading == null ? usual(width) : heading;
        int first = heading == null ? 0 : 1;
        if (heading != null) {
            paste.unknown(table.getFirst(), heading);
        }
        for (int place = first; place < table.size(); place++) {
            if (paste.rows.size() == MOST_ROWS) {
                paste.remarks.add(new Remark(place, null, Kind.NO_ROOM, Integer.toString(MOST_ROWS)));
                break;
            }
            paste.take(place, table.get(place), columns);
        }
        return new Read(paste.rows, paste.remarks, columns.equals(List.of(Column.VALUE)));
    }

    /// A heading has a value among its columns, and no cell that is a number.
    private static @Nullable List<@Nullable Column> heading(List<String> cells) {
        List<@Nullable Column> columns = new ArrayList<>();
        cells.forEach(cell -> columns.add(Column.titled(cell).orElse(null)));
        return columns.contains(Column.VALUE) ? columns : null;
    }

    private static List<@Nullable Column> usual(int width) {
        List<@Nullable Column> columns = new ArrayList<>();
        columns.addAll(Optional.ofNullable(BY_WIDTH.get(width)).orElse(List.of(Column.values())));
        return columns;
    }

    private void unknown(List<String> cells, List<@Nullable Column> heading) {
        for (int place = 0; place < cells.size(); place++) {
            if (heading.get(place) == null && !cells.get(place).isBlank()) {
                remarks.add(new Remark(0, null, Kind.NO_SUCH_COLUMN, cells.get(place)));
            }
        }
    }

    private void take(int place, List<String> cells, List<@Nullable Column> columns) {
        boolean bare = columns.size() == 1;
        if (!bare && cells.stream().allMatch(String::isBlank)) {
            return;
        }
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.PERIOD, period);
        for (int at = 0; at < cells.size(); at++) {
            Column column = at < columns.size() ? columns.get(at) : null;
            String cell = cells.get(at).strip();
            if (at >= columns.size() && !cell.isEmpty()) {
                remarks.add(new Remark(place, null, Kind.TOO_MANY_CELLS, cell));
            } else if (column == Column.PERIOD) {
                row.put(column, cell.isEmpty() ? period : period(cell));
            } else if (column != null) {
                row.put(column, cell);
            }
        }
        Row made = new Row(row);
        if (!made.get(Column.VALUE).isEmpty() && made.number() == null) {
            remarks.add(Remark.at(place, Column.VALUE, Kind.NOT_A_NUMBER, made.get(Column.VALUE)));
        }
        rows.add(made);
    }

    /// 2017年 is 2017.
    private static String period(String cell) {
        Matcher year = YEAR.matcher(cell);
        return year.matches() ? year.group(1) : cell;
    }

    /// The cells of each row. A cell in quotes may hold tabs and the ends of lines, and a quote written twice.
    private static List<List<String>> cells(String pasted) {
        List<List<String>> table = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = pasted.replace("\r\n", "\n").replace('\r', '\n');
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quoted && sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(sign);
                at++;
            } else if (sign == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (sign == '\t' || sign == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    table.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            table.add(row);
        }
        return table;
    }
}
