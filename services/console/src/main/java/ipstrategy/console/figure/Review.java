package ipstrategy.console.figure;

import ipstrategy.console.figure.Remark.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks through a grid for what can be seen without asking anybody, so that whoever types hears of it at once.
final class Review {

    private static final Pattern PERIOD = Pattern.compile("\\d{4}(?:-[SH][12]|-Q[1-4]|-\\d{2}(?:-\\d{2})?|/\\d{4})?");
    private static final Set<String> QUALIFIERS =
            Set.of("", "EXACT", "MORE_THAN", "AT_LEAST", "AT_MOST", "ABOUT", "NEARLY");
    private static final Set<String> STATUSES = Set.of("", "A", "U", "O", "M");

    private final List<Reportable.Place> places;
    private final List<Remark> remarks = new ArrayList<>();

    private Review(List<Reportable.Place> places) {
        this.places = places;
    }

    /// What is wrong with the rows that say something.
    static List<Remark> of(List<Row> rows, List<Reportable.Place> places) {
        Review review = new Review(places);
        Map<String, Integer> seen = new HashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            if (row.isBlank()) {
                continue;
            }
            review.look(place, row);
            Integer earlier = seen.putIfAbsent(row.key(), place);
            if (earlier != null) {
                review.note(place, Column.PERIOD, Kind.TWICE, Integer.toString(earlier + 1));
            }
        }
        return review.remarks;
    }

    private void look(int place, Row row) {
        if (!PERIOD.matcher(row.get(Column.PERIOD)).matches()) {
            note(place, Column.PERIOD, Kind.NOT_A_PERIOD, row.get(Column.PERIOD));
        }
        if (Reportable.region(places, row.get(Column.REGION)).isEmpty()) {
            note(place, Column.REGION, Kind.NO_SUCH_REGION, row.get(Column.REGION));
        }
        if (!QUALIFIERS.contains(row.get(Column.QUALIFIER))) {
            note(place, Column.QUALIFIER, Kind.NOT_ONE_OF, row.get(Column.QUALIFIER));
        }
        if (!STATUSES.contains(row.get(Column.STATUS))) {
            note(place, Column.STATUS, Kind.NOT_ONE_OF, row.get(Column.STATUS));
        }
        value(place, row);
    }

    /// A missing figure is never nought: either there is a number, or it is said in both languages why there is none.
    private void value(int place, Row row) {
        boolean number = !row.get(Column.VALUE).isEmpty();
        boolean said = !row.get(Column.MISSING_ZH).isEmpty()
                && !row.get(Column.MISSING_EN).isEmpty();
        boolean some = !row.get(Column.MISSING_ZH).isEmpty()
                || !row.get(Column.MISSING_EN).isEmpty();
        if (number == row.saysMissing() || (row.saysMissing() ? !said : some)) {
            note(place, Column.VALUE, Kind.VALUE_OR_REASON, row.get(Column.VALUE));
        } else if (number && row.number() == null) {
            note(place, Column.VALUE, Kind.NOT_A_NUMBER, row.get(Column.VALUE));
        }
    }

    private void note(int place, Column column, Kind kind, String found) {
        remarks.add(Remark.at(place, column, kind, found));
    }
}
