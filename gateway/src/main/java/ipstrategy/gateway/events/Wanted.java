package ipstrategy.gateway.events;

import ipstrategy.identity.AgencyCode;
import ipstrategy.web.listing.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Which events are wanted; an empty list sets no condition.
///
/// @param types types as they are, or their beginning with a `*` behind it
/// @param services who tells them
/// @param agencies on whose behalf
/// @param limit how many at once
record Wanted(List<String> types, List<String> services, List<String> agencies, int limit) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,118}\\*?");
    private static final int MOST = 20;

    /// What a query asks for; whatever is wrong with it is told by its check.
    static Wanted by(Query query, Collection<String> known) {
        List<String> services = query.codes("service", EventCursor.NAME, MOST, "patents");
        if (!known.containsAll(services)) {
            query.wrong("service", "fault.not-one-of", String.join(", ", known));
        }
        return new Wanted(
                query.codes("type", TYPE, MOST, "ipstrategy.report.*"),
                services,
                query.codes("agency", AgencyCode.FORM, MOST, "SIPO"),
                query.limit());
    }

    /// Those of the services that are meant.
    List<String> of(Collection<String> known) {
        return known.stream()
                .filter(service -> services.isEmpty() || services.contains(service))
                .toList();
    }

    /// The question to one service.
    String after(OptionalLong position) {
        List<String> parts = new ArrayList<>();
        position.ifPresent(number -> parts.add("after=" + number));
        parts.add("limit=" + limit);
        if (!types.isEmpty()) {
            parts.add("type=" + encoded(types));
        }
        if (!agencies.isEmpty()) {
            parts.add("agency=" + encoded(agencies));
        }
        return "?" + String.join("&", parts);
    }

    private static String encoded(List<String> codes) {
        return URLEncoder.encode(String.join(",", codes), StandardCharsets.UTF_8);
    }
}
