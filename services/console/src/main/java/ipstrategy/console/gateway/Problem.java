package ipstrategy.console.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why the gateway refused something, in the language of whoever asked (RFC 9457).
///
/// @param correlationId under which the logs tell more
/// @param errors which fields were wrong, and how
public record Problem(
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String correlationId,
        @Nullable List<Wrong> errors) {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int PRECONDITION_FAILED = 412;
    private static final int SERVER_ERROR = 500;

    /// One field that was wrong.
    public record Wrong(String field, String message) {}

    /// There is no such thing, as whoever looked for it in a list says it.
    public static Problem nothingThere() {
        return new Problem(null, NOT_FOUND, null, null, null);
    }

    /// The sentence that says most.
    public String words() {
        if (detail != null) {
            return detail;
        }
        return title != null ? title : Integer.toString(status);
    }

    public List<Wrong> wrong() {
        return errors == null ? List.of() : errors;
    }

    public boolean asksForSignIn() {
        return status == UNAUTHORIZED;
    }

    public boolean forbids() {
        return status == FORBIDDEN;
    }

    public boolean knowsNothing() {
        return status == NOT_FOUND;
    }

    /// The address takes forms and shows nothing.
    public boolean takesOnlyForms() {
        return status == METHOD_NOT_ALLOWED;
    }

    /// Whoever could have answered does not: that is the gateway's word, and no answer of theirs.
    boolean tellsOfSilence() {
        return status >= SERVER_ERROR;
    }

    /// Somebody else changed the thing in between.
    public boolean cameTooLate() {
        return status == PRECONDITION_FAILED;
    }
}
