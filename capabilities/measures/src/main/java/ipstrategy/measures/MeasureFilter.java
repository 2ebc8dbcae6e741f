package ipstrategy.measures;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.listing.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which measures a caller wants to see; null means no condition.
///
/// @param agency measures this agency answers for, also as a member of a collective
/// @param role and in this role
/// @param asOf as believed at this instant; now where it is null
/// @param on and holding on this day; that of `asOf` where it is null
/// @param q words in the title or the summary, in either language
record MeasureFilter(
        @Nullable String plan,
        @Nullable String service,
        @Nullable String agency,
        @Nullable Role role,
        @Nullable MeasureStatus status,
        Deadline.@Nullable Kind deadlineKind,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String q,
        @Nullable String metric,
        @Nullable Instant asOf,
        @Nullable LocalDate on) {

    static final String[] NAMES = {
        "plan", "service", "agency", "role", "status", "deadlineKind", "dueFrom", "dueTo", "q", "metric", "asOf", "on"
    };

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int LONGEST_SEARCH = 100;

    static MeasureFilter of(Query query, Clock clock) {
        MeasureFilter filter = new MeasureFilter(
                query.code("plan", AgencyCode.FORM, "PROMOTION-2017"),
                query.code("service", WORD, "patents"),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.oneOf("role", Role.class),
                query.oneOf("status", MeasureStatus.class),
                query.oneOf("deadlineKind", Deadline.Kind.class),
                query.date("dueFrom"),
                query.date("dueTo"),
                query.text("q", LONGEST_SEARCH),
                query.code("metric", AgencyCode.FORM, "PCT-APPLICATIONS"),
                query.instant("asOf", clock),
                query.date("on"));
        query.ordered("dueFrom", filter.dueFrom(), filter.dueTo());
        return filter;
    }

    /// Whether it asks who answered at another time than now.
    boolean looksBack() {
        return asOf != null || on != null;
    }

    /// The instant whose beliefs count.
    Instant believed(Clock clock) {
        return asOf == null ? clock.instant() : asOf;
    }

    /// The day on which responsibilities hold.
    LocalDate held(Clock clock) {
        return on == null ? LocalDate.ofInstant(believed(clock), clock.getZone()) : on;
    }
}
