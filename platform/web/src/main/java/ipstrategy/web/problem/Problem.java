package ipstrategy.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.web.Language;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 9457 problem as it goes over the wire.
///
/// @param type a stable reference that names the kind of problem
/// @param title the kind in words, in the caller's language
/// @param status the HTTP status
/// @param detail what went wrong this time, in the caller's language
/// @param correlationId the id under which the logs tell more
/// @param errors the parts of the request that are wrong; empty where none is
/// @param state with an action that the thing's state does not allow: that state
/// @param allowedActions and with it the actions that this state allows
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String correlationId,
        List<Wrong> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String state,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> allowedActions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// One wrong part of a request.
    ///
    /// @param in `query`, `path`, `header` or `body`
    /// @param field the name of the parameter, the header or the field
    /// @param pointer a JSON pointer into the body, or `/query/limit` and the like for the rest
    /// @param message why it is wrong, in the caller's language
    @Schema(name = "ProblemError")
    public record Wrong(String in, String field, String pointer, String message) {

        static Wrong of(Fault fault, Language language) {
            String in = fault.place().name().toLowerCase(Locale.ROOT);
            String pointer =
                    fault.place() == Fault.Place.BODY ? pointer(fault.field()) : "/" + in + "/" + fault.field();
            return new Wrong(in, fault.field(), pointer, Words.say(fault.word(), fault.arguments(), language));
        }

        /// The empty pointer means the body as a whole.
        private static String pointer(String field) {
            return field.isEmpty() ? "" : "/" + field;
        }
    }

    static Problem of(
            ProblemType type,
            String word,
            List<Object> arguments,
            List<Fault> faults,
            Language language,
            String correlation) {
        return new Problem(
                type.uri(),
                Words.say("title." + type.slug(), List.of(), language),
                type.status(),
                Words.say(word, arguments, language),
                correlation,
                faults.stream().map(fault -> Wrong.of(fault, language)).toList(),
                null,
                null);
    }

    /// The same problem, telling where the thing stands and what may be done with it there.
    Problem standing(String where, List<String> allowed) {
        return new Problem(type, title, status, detail, correlationId, errors, where, allowed);
    }

    /// A problem that needs no more than its kind to be understood.
    public static Problem plain(ProblemType type, Language language, String correlation) {
        return of(type, "detail." + type.slug(), List.of(), List.of(), language, correlation);
    }

    /// The problem as it is sent.
    public byte[] bytes(ObjectMapper json) {
        try {
            return json.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
