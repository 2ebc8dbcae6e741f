package ipstrategy.console.metric;

import ipstrategy.console.gateway.Asked;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// Which figures of a metric are shown. Every state of the table is an address.
class Shown {

    /// As series are asked for the whole and all its parts.
    private static final String EVERY_PART = "*";

    @QueryParam("region")
    @Nullable
    String region;

    @QueryParam("breakdown")
    @Nullable
    String breakdown;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("history")
    boolean history;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /// The list of the API, the newest first.
    Asked asked(String code) {
        return Asked.of("metrics", code, "observations")
                .with("region", region)
                .with("breakdown", breakdown)
                .with("from", stripped(from))
                .with("to", stripped(to))
                .with("includeHistory", history ? true : null)
                .with("sort", "-period");
    }

    /// The same as a workbook, which has what is published only.
    Asked workbook(String code) {
        return Asked.of("series-workbook")
                .with("metric", code)
                .with("region", region)
                .with("breakdown", breakdown == null || breakdown.isBlank() ? EVERY_PART : breakdown)
                .with("from", stripped(from))
                .with("to", stripped(to))
                .with("includeHistory", history ? true : null);
    }

    /// Where all of them are saved as a table.
    public String table(String code) {
        return "/metrics/" + code + "/figures.csv";
    }

    /// Where they are saved as a workbook.
    public String sheet(String code) {
        return "/metrics/" + code + "/figures.xlsx";
    }

    public boolean isWithHistory() {
        return history;
    }

    /// Whether any figure is left out.
    public boolean narrows() {
        return !asked("any").toString().equals(new Shown().asked("any").toString());
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null ? null : typed.strip();
    }
}
