package ipstrategy.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.Correlation;
import ipstrategy.web.Deadline;
import ipstrategy.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one translation of exceptions into problems. What is expected names its place; what is not says nothing about
/// us.
@ApplicationScoped
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private static final String RETRY_AFTER_SECONDS = "2";

    /// What PostgreSQL says of a statement that took longer than it was allowed to.
    private static final String CANCELLED = "57014";

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers, RoutingContext context) {
        Language language = Language.of(headers.getAcceptableLanguages());
        Response.ResponseBuilder answer = answer(refusal.in(language, Correlation.of(context)), language);
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violated, HttpHeaders headers, RoutingContext context) {
        List<Fault> faults = violated.getConstraintViolations().stream()
                .map(violation -> Fault.body(field(violation.getPropertyPath()), violation.getMessage()))
                .toList();
        return refused(Refusal.because(ProblemType.INVALID_BODY, faults), headers, context);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException anonymous, HttpHeaders headers, RoutingContext context) {
        return refused(
                Refusal.of(ProblemType.UNAUTHENTICATED, "detail.unauthenticated")
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
                headers,
                context);
    }

    @ServerExceptionMapper
    Response untrusted(AuthenticationFailedException failed, HttpHeaders headers, RoutingContext context) {
        return refused(
                Refusal.because(ProblemType.INVALID_TOKEN)
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""),
                headers,
                context);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, HttpHeaders headers, RoutingContext context) {
        return refused(Refusal.because(ProblemType.FORBIDDEN), headers, context);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException http, HttpHeaders headers, RoutingContext context) {
        if (http.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, headers, context);
        }
        int status = http.getResponse().getStatus();
        if (status < 400 || http.getResponse().hasEntity()) {
            return http.getResponse();
        }
        if (status >= 500) {
            return unexpected(http, headers, context);
        }
        return refused(Refusal.because(ProblemType.ofStatus(status)), headers, context);
    }

    @ServerExceptionMapper
    Response tooLarge(BodyTooLarge tooLarge, HttpHeaders headers, RoutingContext context) {
        Farewell.say(context);
        return refused(Refusal.because(ProblemType.BODY_TOO_LARGE), headers, context);
    }

    /// Named beside its parent, which it is: the framework brings a mapper of its own for it.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched, HttpHeaders headers, RoutingContext context) {
        return unreadable(mismatched, headers, context);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException unreadable, HttpHeaders headers, RoutingContext context) {
        Fault fault = switch (unreadable) {
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonParseException broken -> malformed(broken);
            case UnrecognizedPropertyException unknown -> Fault.body(pointer(unknown.getPath()), "fault.unknown-field");
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> Fault.body(pointer(mapping.getPath()), "fault.wrong-type");
            default -> malformed(unreadable);
        };
        ProblemType type = fault.field().isEmpty() ? ProblemType.MALFORMED_BODY : ProblemType.INVALID_BODY;
        return refused(Refusal.because(type, fault), headers, context);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable unexpected, HttpHeaders headers, RoutingContext context) {
        if (isLate(unexpected, context)) {
            LOG.infof("no time left for %s %s", context.request().method(), context.normalizedPath());
            return refused(Refusal.of(ProblemType.GATEWAY_TIMEOUT, "detail.time-over"), headers, context);
        }
        if (isCrowded(unexpected)) {
            LOG.warnf(
                    "no connection to the database for %s %s in time",
                    context.request().method(), context.normalizedPath());
            return refused(
                    Refusal.of(ProblemType.UNAVAILABLE, "detail.crowded")
                            .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                    headers,
                    context);
        }
        LOG.errorf(unexpected, "unexpected failure of %s %s", context.request().method(), context.normalizedPath());
        return refused(Refusal.because(ProblemType.INTERNAL), headers, context);
    }

    /// Whether the database gave up what nobody waits for any more.
    private static boolean isLate(Throwable failure, RoutingContext context) {
        Deadline deadline = Deadline.of(context);
        return deadline != null
                && deadline.isOver()
                && (isCrowded(failure)
                        || comesOf(
                                failure,
                                refused -> refused instanceof SQLTimeoutException
                                        || CANCELLED.equals(refused.getSQLState())));
    }

    /// Whether more is asked of the database than its connections can do. The pool says it in words only.
    private static boolean isCrowded(Throwable failure) {
        return comesOf(
                failure,
                refused -> String.valueOf(refused.getMessage())
                        .toLowerCase(Locale.ROOT)
                        .contains("acquisition timeout"));
    }

    private static boolean comesOf(Throwable failure, Predicate<SQLException> which) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && which.test(refused)) {
                return true;
            }
        }
        return false;
    }

    /// Written here and not by whoever was to write the answer: a caller who wanted CSV still gets a problem.
    private Response.ResponseBuilder answer(Problem problem, Language language) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(language.locale())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem.bytes(json));
    }

    private static Fault malformed(JsonProcessingException broken) {
        JsonLocation at = broken.getLocation();
        return at == null
                ? Fault.body("", "fault.wrong-type")
                : Fault.body("", "fault.json", at.getLineNr(), at.getColumnNr());
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escaped(step.getFieldName()))
                .collect(Collectors.joining("/"));
    }

    /// RFC 6901.
    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /// The path below the method and its argument, such as `title/zh` or `deliverables/0/title`.
    private static String field(Path path) {
        List<String> steps = new ArrayList<>();
        path.forEach(step -> {
            if (step.getIndex() != null) {
                steps.add(step.getIndex().toString());
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                steps.add(step.getName());
            }
        });
        return String.join("/", steps);
    }
}
