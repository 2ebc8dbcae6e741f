package ipstrategy.measures.cadence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// The time that a report is about.
///
/// @param text as written in ids: `2026-11`, `2026-Q4`, `2026-H2`, `2026`
/// @param start its first day
/// @param end its last day
@Embeddable
public record ReportingPeriod(
        @Column(name = "period") String text,
        @Column(name = "period_start") LocalDate start,
        @Column(name = "period_end") LocalDate end) {

    /// What the text of a period looks like.
    public static final Pattern FORM = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?");
}
