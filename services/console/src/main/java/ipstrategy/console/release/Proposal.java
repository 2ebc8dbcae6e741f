package ipstrategy.console.release;

import ipstrategy.console.language.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A release as it is proposed; what is left empty is no condition.
record Proposal(
        String code,
        Text name,
        @Nullable String asOf,
        @Nullable String document,
        @Nullable List<String> metrics,
        @Nullable List<String> periods,
        @Nullable List<String> regions,
        String reason) {

    static Proposal of(MultivaluedMap<String, String> form) {
        return new Proposal(
                text(form, "code"),
                new Text(text(form, "name.zh"), text(form, "name.en")),
                orNothing(text(form, "asOf")),
                orNothing(text(form, "document")),
                codes(text(form, "metrics")),
                codes(text(form, "periods")),
                codes(text(form, "regions")),
                text(form, "reason"));
    }

    static String text(MultivaluedMap<String, String> form, String field) {
        String given = form.getFirst(field);
        return given == null ? "" : given.strip();
    }

    private static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Codes parted by commas, spaces or the ends of lines.
    private static @Nullable List<String> codes(String text) {
        List<String> codes = Stream.of(text.split("[\\s,，;；、]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        return codes.isEmpty() ? null : codes;
    }
}
