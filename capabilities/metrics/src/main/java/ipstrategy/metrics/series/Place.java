package ipstrategy.metrics.series;

import ipstrategy.metrics.terms.Period;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;

/// Where a page of numbers begins, how they are ordered and how many there are on it.
///
/// @param page as asked for
/// @param limit how many at most
record Place(Page page, int limit) {

    static final String BY_ID = "id";

    static Place of(Page page) {
        return new Place(page, page.limit());
    }

    /// The same order behind a number, for whoever takes all.
    Place behind(Point last) {
        return new Place(new Page(page.sort(), page.limit(), cursor(last)), limit);
    }

    Cursor cursor(Point last) {
        return new Cursor(page.sort().written(), null, last.id());
    }

    /// Whether a number is on this page or on one that follows.
    boolean isBehind(Point one) {
        Cursor after = page.after();
        int order = after == null ? 0 : one.id().compareTo(after.id());
        return after == null || (page.sort().descending() ? order < 0 : order > 0);
    }

    /// The columns in the order asked for.
    String order(String... columns) {
        String direction = page.sort().descending() ? " desc" : "";
        return " order by " + String.join(direction + ", ", columns) + direction;
    }

    /// Only what is behind the cursor. Columns: those of an id, the period as its first and its last day.
    void narrow(Sql sql, String... columns) {
        Cursor after = page.after();
        if (after == null) {
            return;
        }
        String[] parts = after.id().split(",", -1);
        Period period = parts.length == 6 ? Period.parse(parts[4]).orElse(null) : null;
        if (period == null || !parts[5].matches("[0-9]{1,9}")) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("cursor", "fault.bad-cursor"));
        }
        String beyond = page.sort().descending() ? "<" : ">";
        // The first condition says no more than the second, but along an index of the series.
        sql.and(
                "(" + String.join(", ", columns[0], columns[1], columns[2], columns[3]) + ") " + beyond
                        + "= (?, ?, ?, ?)",
                parts[0],
                parts[1],
                parts[2],
                parts[3]);
        sql.and(
                "(" + String.join(", ", columns) + ") " + beyond + " (?, ?, ?, ?, ?, ?, ?)",
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                period.start(),
                period.end(),
                Integer.valueOf(parts[5]));
    }
}
