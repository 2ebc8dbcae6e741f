package ipstrategy.console.office;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is late, and what falls due in the months or quarters to come.
///
/// @param late what is late already
/// @param ahead the time to come, the nearest first
/// @param missing the services that did not answer, whose measures and reports are not counted
record Deadlines(Due late, List<Due> ahead, List<String> missing) {

    private static final int MONTHS_AHEAD = 6;
    private static final int QUARTERS_AHEAD = 6;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /// A stretch of time from today on.
    ///
    /// @param period as the API writes it: `2026-11`, `2026-Q4`
    record Span(String period, LocalDate from, LocalDate to) {}

    /// Something that falls due.
    ///
    /// @param page where it is shown
    /// @param title of a measure; a report is called by its measure and period
    record Item(
            @Nullable LocalDate day,
            String page,
            @Nullable Text title,
            String measure,
            @Nullable String period,
            @Nullable String agency) {}

    /// How much falls due.
    ///
    /// @param period when, or nothing for what is late already
    /// @param reports nothing where the person may not read reports
    /// @param measuresPage the list of the measures
    /// @param reportsPage the list of the reports
    /// @param first what falls due first
    record Due(
            @Nullable String period,
            long measures,
            @Nullable Long reports,
            String measuresPage,
            String reportsPage,
            List<Item> first) {

        static Due late(@Nullable String plan, long measures, @Nullable Long reports) {
            return new Due(
                    null,
                    measures,
                    reports,
                    Asked.of("measures")
                            .with("plan", plan)
                            .with("status", "OVERDUE")
                            .with("sort", "due")
                            .toString(),
                    Asked.of("office", "reports")
                            .with("plan", plan)
                            .with("overdue", true)
                            .toString(),
                    List.of());
        }

        static Due in(Span span, @Nullable String plan, long measures, @Nullable Long reports) {
            return new Due(
                    span.period(),
                    measures,
                    reports,
                    Asked.of("measures")
                            .with("plan", plan)
                            .with("dueFrom", span.from())
                            .with("dueTo", span.to())
                            .with("sort", "due")
                            .toString(),
                    Asked.of("office", "reports")
                            .with("plan", plan)
                            .with("dueFrom", span.from())
                            .with("dueTo", span.to())
                            .toString(),
                    List.of());
        }

        /// With some of it by name, by day.
        Due showing(List<Item> items) {
            List<Item> byDay = items.stream()
                    .sorted(Comparator.comparing(Item::day, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            return new Due(period, measures, reports, measuresPage, reportsPage, byDay);
        }

        /// How much more there is than is called by name.
        public long others() {
            return all() - first.size();
        }

        public long all() {
            return measures + (reports == null ? 0 : reports);
        }
    }

    /// The months from this one on; the first begins today.
    static List<Span> months(LocalDate today) {
        return Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .map(month -> new Span(month.toString(), later(month.atDay(1), today), month.atEndOfMonth()))
                .toList();
    }

    /// The quarters from this one on; the first begins today.
    static List<Span> quarters(LocalDate today) {
        return Stream.iterate(today.with(IsoFields.DAY_OF_QUARTER, 1), first -> first.plusMonths(MONTHS_OF_A_QUARTER))
                .limit(QUARTERS_AHEAD)
                .map(first -> new Span(
                        first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR),
                        later(first, today),
                        first.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1)))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public boolean isEmpty() {
        return late.all() == 0 && busiest() == null;
    }

    public boolean hasReports() {
        return late.reports() != null;
    }

    public long measuresAhead() {
        return ahead.stream().mapToLong(Due::measures).sum();
    }

    public long reportsAhead() {
        return ahead.stream()
                .flatMapToLong(due -> due.reports() == null ? LongStream.empty() : LongStream.of(due.reports()))
                .sum();
    }

    /// When most falls due, if anything does.
    public @Nullable Due busiest() {
        Optional<Due> most = ahead.stream().filter(due -> due.all() > 0).max(Comparator.comparingLong(Due::all));
        return most.orElse(null);
    }

    /// What is late first, then the time to come.
    public List<Due> rows() {
        List<Due> rows = new ArrayList<>(List.of(late));
        rows.addAll(ahead);
        return rows;
    }

    /// Where anything is late or falls due.
    public List<Due> timeline() {
        return rows().stream().filter(due -> due.all() > 0).toList();
    }

    public Bars bars() {
        return Bars.of(rows());
    }
}
