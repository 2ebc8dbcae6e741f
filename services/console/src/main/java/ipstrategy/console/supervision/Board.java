package ipstrategy.console.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reports under way as supervision sees them.
///
/// @param late those whose day to file by has passed, the one whose next step comes first before all others
/// @param coming those that are still in time, but will be reminded or more
/// @param cut whether there are more than were looked at
/// @param missing the services that did not answer
record Board(List<Line> late, List<Line> coming, boolean cut, List<String> missing) {

    /// As many lines as somebody reads.
    private static final int LINES = 200;

    /// A report, what comes next for it, and what was done last.
    record Line(Outlook outlook, @Nullable Step last) {

        LocalDate next() {
            Outlook.Ahead next = outlook.next();
            return next == null ? LocalDate.MAX : next.on();
        }
    }

    /// @param steps those that were taken, the latest first
    static Board of(List<Outlook> outlooks, List<Step> steps, LocalDate today, boolean cut, List<String> missing) {
        Map<String, Step> last =
                steps.stream().collect(Collectors.toMap(Step::report, Function.identity(), (newer, older) -> newer));
        List<Line> lines = outlooks.stream()
                .filter(Outlook::isUnderWay)
                .map(outlook -> new Line(outlook, last.get(outlook.report())))
                .sorted(Comparator.comparing(Line::next)
                        .thenComparing(line -> line.outlook().report()))
                .toList();
        List<Line> late =
                lines.stream().filter(line -> line.outlook().isLate(today)).toList();
        List<Line> coming = lines.stream()
                .filter(line -> !line.outlook().isLate(today) && line.outlook().next() != null)
                .toList();
        boolean tooMany = late.size() > LINES || coming.size() > LINES;
        return new Board(first(late), first(coming), cut || tooMany, missing);
    }

    private static List<Line> first(List<Line> lines) {
        return lines.subList(0, Math.min(LINES, lines.size()));
    }
}
