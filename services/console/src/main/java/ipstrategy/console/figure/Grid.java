package ipstrategy.console.figure;

import ipstrategy.console.metric.Observation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The rows in which figures of a metric are typed.
record Grid(List<Row> rows) {

    private static final int MOST_ROWS = 500;
    private static final int SPARE = 3;
    private static final String COUNTRY = "CN";

    /// What a form held.
    static Grid of(MultivaluedMap<String, String> form) {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < MOST_ROWS && form.containsKey(field(Column.VALUE, place)); place++) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                String typed = form.getFirst(field(column, place));
                cells.put(column, typed == null ? "" : typed);
            }
            rows.add(new Row(cells));
        }
        return new Grid(rows);
    }

    private static String field(Column column, int place) {
        return column.field() + "." + place;
    }

    /// A row for the whole country, for each of its parts, for all that figures were reported of before, and for each
    /// of some regions; with what stands for the period already.
    static Grid toFill(
            Reportable metric,
            String period,
            List<Observation> before,
            List<Observation> standing,
            List<String> regions) {
        Map<String, Row> rows = new LinkedHashMap<>();
        add(rows, Row.of(period, COUNTRY, "", ""));
        metric.parts().forEach(part -> add(rows, Row.of(period, COUNTRY, part.written(), "")));
        before.forEach(figure -> add(rows, Row.of(period, figure.region(), figure.part(), "")));
        regions.forEach(region -> add(rows, Row.of(period, region, "", "")));
        standing.stream()
                .filter(figure -> !figure.state().equals("SUPERSEDED"))
                .forEach(figure -> lay(rows, of(figure), figure.state().equals("PUBLISHED")));
        return new Grid(List.copyOf(rows.values())).withSpare(period);
    }

    private static void add(Map<String, Row> rows, Row row) {
        if (rows.size() < MOST_ROWS - SPARE) {
            rows.putIfAbsent(row.key(), row);
        }
    }

    /// What is on its way goes before what is published.
    private static void lay(Map<String, Row> rows, Row figure, boolean published) {
        Row there = rows.get(figure.key());
        if (there == null || there.isBlank() || !published) {
            rows.put(figure.key(), figure);
        }
    }

    private static Row of(Observation figure) {
        Row row = Row.of(
                        figure.period(),
                        figure.region(),
                        figure.part(),
                        figure.value() == null ? "" : figure.value().toPlainString())
                .with(Column.QUALIFIER, figure.qualifier())
                .with(Column.STATUS, figure.status());
        return figure.missing() == null
                ? row
                : row.with(Column.MISSING_ZH, figure.missing().zh())
                        .with(Column.MISSING_EN, figure.missing().en());
    }

    /// With codes where regions and parts were typed by name.
    Grid settled(Reportable metric, List<Reportable.Place> places) {
        return new Grid(rows.stream()
                .map(row -> row.with(Column.REGION, code(row, places))
                        .with(Column.BREAKDOWN, metric.breakdown(row.get(Column.BREAKDOWN))))
                .toList());
    }

    private static String code(Row row, List<Reportable.Place> places) {
        String typed = row.get(Column.REGION);
        return typed.isEmpty() && row.isBlank()
                ? ""
                : Reportable.region(places, typed).orElse(typed);
    }

    /// With what was pasted: values alone go down the rows in order; a row about the same as one that is there takes
    /// its place; all others come after.
    ///
    /// @param pasted settled as this grid is
    Grid laid(Grid pasted, boolean bare, String period) {
        List<Row> laid = new ArrayList<>(rows);
        if (bare) {
            for (int place = 0; place < pasted.rows.size(); place++) {
                String value = pasted.rows.get(place).get(Column.VALUE);
                if (place >= laid.size()) {
                    laid.add(Row.of(period, "", "", value));
                } else if (!value.isEmpty()) {
                    laid.set(place, laid.get(place).with(Column.VALUE, value));
                }
            }
            return new Grid(laid);
        }
        laid.removeIf(row -> row.isBlank() && row.get(Column.REGION).isEmpty());
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, laid.size())
                .forEach(place -> places.putIfAbsent(laid.get(place).key(), place));
        for (Row row : pasted.rows) {
            Integer place = places.get(row.key());
            if (place == null) {
                laid.add(row);
            } else {
                laid.set(place, row);
            }
        }
        return new Grid(laid.subList(0, Math.min(laid.size(), MOST_ROWS - SPARE))).withSpare(period);
    }

    private Grid withSpare(String period) {
        List<Row> longer = new ArrayList<>(rows);
        for (int spare = 0; spare < SPARE; spare++) {
            longer.add(Row.of(period, "", "", ""));
        }
        return new Grid(longer);
    }

    /// The places of the rows that say something.
    List<Integer> said() {
        return IntStream.range(0, rows.size())
                .filter(place -> !rows.get(place).isBlank())
                .boxed()
                .toList();
    }

    List<NewFigure> figures(Reportable metric, List<Reportable.Place> places) {
        return said().stream()
                .map(place -> NewFigure.of(rows.get(place), metric, places))
                .toList();
    }
}
