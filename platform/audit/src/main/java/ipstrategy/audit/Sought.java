package ipstrategy.audit;

import ipstrategy.identity.AgencyCode;
import ipstrategy.web.listing.Query;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which entries somebody looks for; what is null leaves none out.
///
/// @param kind the kind of thing changed
/// @param subject its id
/// @param actor who made the change
/// @param action what was done, such as `report.accepted`
/// @param agency on whose behalf
/// @param from made then or later
/// @param before made earlier than then
record Sought(
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String agency,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime before) {

    static final String[] PARAMETERS = {"kind", "subject", "actor", "action", "agency", "from", "to"};

    /// All that was done to a thing.
    static Sought thing(@Nullable String kind, @Nullable String subject) {
        return new Sought(kind, subject, null, null, null, null, null);
    }

    /// What a query asks for; `from` and `to` are days in a time zone, both whole.
    static Sought of(Query query, ZoneId zone) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        query.ordered("from", from, to);
        return new Sought(
                query.text("kind", 40),
                query.text("subject", 80),
                query.text("actor", 80),
                query.text("action", 80),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                begin(from, zone),
                begin(to == null ? null : to.plusDays(1), zone));
    }

    /// More words for the end of a `where` clause, with a question mark for each value.
    String conditions() {
        return conditioned().map(condition -> " and " + condition.words()).collect(Collectors.joining());
    }

    /// Sets the values of the conditions, the first at a place; answers the next place.
    int set(PreparedStatement statement, int first) throws SQLException {
        int place = first;
        for (Condition condition : conditioned().toList()) {
            statement.setObject(place++, condition.value());
        }
        return place;
    }

    private Stream<Condition> conditioned() {
        return Stream.of(
                        Condition.of("kind = ?", kind),
                        Condition.of("subject = ?", subject),
                        Condition.of("actor = ?", actor),
                        Condition.of("action = ?", action),
                        Condition.of("agency = ?", agency),
                        Condition.of("occurred_at >= ?", from),
                        Condition.of("occurred_at < ?", before))
                .flatMap(List::stream);
    }

    private static @Nullable OffsetDateTime begin(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }

    private record Condition(String words, Object value) {

        static List<Condition> of(String words, @Nullable Object value) {
            return value == null ? List.of() : List.of(new Condition(words, value));
        }
    }
}
