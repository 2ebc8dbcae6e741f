package ipstrategy.console.figure;

import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A figure as the API takes it.
record NewFigure(
        String metric,
        String period,
        String region,
        @Nullable Map<String, String> breakdown,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String qualifier,
        @Nullable String status,
        @Nullable Text missing) {

    /// What a row says; it must have been reviewed.
    static NewFigure of(Row row, Reportable metric, List<Reportable.Place> places) {
        String region = row.get(Column.REGION);
        return new NewFigure(
                metric.code(),
                row.get(Column.PERIOD),
                Reportable.region(places, region).orElse(region),
                parts(metric.breakdown(row.get(Column.BREAKDOWN))),
                row.saysMissing() ? null : row.number(),
                metric.unit(),
                said(row.get(Column.QUALIFIER)),
                said(row.get(Column.STATUS)),
                row.saysMissing() ? new Text(row.get(Column.MISSING_ZH), row.get(Column.MISSING_EN)) : null);
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Map<String, String> parts(String breakdown) {
        if (breakdown.isEmpty()) {
            return null;
        }
        Map<String, String> parts = new TreeMap<>();
        for (String part : breakdown.split("[;；]")) {
            int sign = part.indexOf('=');
            // What is no breakdown is sent as it stands, for the API to say what is wrong with it.
            parts.put(
                    sign < 0 ? part.strip() : part.substring(0, sign).strip(),
                    part.substring(sign + 1).strip());
        }
        return parts;
    }
}
