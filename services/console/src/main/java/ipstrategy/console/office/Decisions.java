package ipstrategy.console.office;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The same decision on several reports, as the form says it.
///
/// @param decision `ACCEPT` or `RETURN`
/// @param reason why they are given back, or a comment on what is accepted
record Decisions(List<One> items, String decision, @Nullable String reason) {

    /// A decision on one of them.
    ///
    /// @param ifMatch the entity tag of the report as it was shown
    record One(
            String id,
            String ifMatch,
            String decision,
            @Nullable String reason) {}

    static Decisions of(MultivaluedMap<String, String> form) {
        String decision = text(form, "decision");
        String written = text(form, "reason");
        String reason = written.isBlank() ? null : written;
        List<One> items = form.getOrDefault("report", List.of()).stream()
                .map(id -> new One(id, text(form, "tag." + id), decision, reason))
                .toList();
        return new Decisions(items, decision, reason);
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String given = form.getFirst(field);
        return given == null ? "" : given;
    }
}
