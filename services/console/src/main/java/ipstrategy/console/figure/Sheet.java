package ipstrategy.console.figure;

import ipstrategy.console.gateway.Problem;
import ipstrategy.console.metric.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The page on which figures of a metric are reported.
///
/// @param provinces whether it has a row for each province
/// @param pasted what is wrong with the table that was pasted
/// @param reason why figures that stand get another value
/// @param problem why they were not taken
public record Sheet(
        Reportable metric,
        String period,
        boolean provinces,
        List<Line> lines,
        List<Reportable.Place> places,
        List<Remark> pasted,
        String reason,
        Checking.@Nullable Checked checked,
        @Nullable Problem problem,
        @Nullable Sent done) {

    /// One row with what is known about it.
    ///
    /// @param region its name
    /// @param standing the figure that stands for it already
    public record Line(
            int place,
            Row row,
            Reportable.@Nullable Place region,
            @Nullable Observation standing,
            List<Remark> remarks) {

        public String cell(String column) {
            return row.get(Column.valueOf(column));
        }

        public int number() {
            return place + 1;
        }

        /// The number that was read, to be said in words that show a nought too many.
        public @Nullable BigDecimal read() {
            return row.isBlank() ? null : row.number();
        }

        public boolean isWrong(String column) {
            return remarks.stream().anyMatch(remark -> remark.isError() && remark.column() == Column.valueOf(column));
        }
    }

    /// What became of figures that were sent.
    ///
    /// @param batch by which they are found again, where several came in together
    public record Sent(@Nullable String batch, long admitted, long unchanged, long revised) {}

    static List<Line> lines(
            Grid grid, List<Reportable.Place> places, List<Observation> standing, List<Remark> remarks) {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < grid.rows().size(); place++) {
            int here = place;
            Row row = grid.rows().get(place);
            lines.add(new Line(
                    place,
                    row,
                    places.stream()
                            .filter(each -> each.code().equals(row.get(Column.REGION)))
                            .findFirst()
                            .orElse(null),
                    standing.stream()
                            .filter(figure -> isAbout(figure, row))
                            .reduce((one, later) -> later)
                            .orElse(null),
                    remarks.stream().filter(remark -> remark.row() == here).toList()));
        }
        return lines;
    }

    private static boolean isAbout(Observation figure, Row row) {
        return !figure.state().equals("SUPERSEDED")
                && Objects.equals(
                        row.key(),
                        Row.of(figure.period(), figure.region(), figure.part(), "")
                                .key());
    }

    /// Under which the browser keeps what was typed until it is sent.
    public String keptAs() {
        return "figures-" + metric.code() + "-" + period + (provinces ? "-provinces" : "");
    }

    /// Whether it answers a form that was sent, whose rows are newer than what the browser has kept.
    public boolean isAnswer() {
        return checked != null || problem != null;
    }

    /// Whether any row could be broken down, or is.
    public boolean hasParts() {
        return !metric.dimensions().isEmpty()
                || lines.stream()
                        .anyMatch(line -> !line.row().get(Column.BREAKDOWN).isEmpty());
    }
}
