package ipstrategy.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.identity.Callers;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Stands before an idempotent door, inside its transaction: the first request with a key goes through and its answer
/// is kept; one that comes again gets that answer, and one that says something else under the same key is refused.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class Remembering {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final int NO_CONTENT = 204;

    private final CurrentVertxRequest requests;
    private final Callers callers;
    private final Keys keys;
    private final ObjectMapper json;

    Remembering(CurrentVertxRequest requests, Callers callers, Keys keys, ObjectMapper json) {
        this.requests = requests;
        this.callers = callers;
        this.keys = keys;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext door) throws Exception {
        RoutingContext request = requests.getCurrent();
        Fingerprint fingerprint = request == null ? null : Fingerprinting.of(request);
        if (request == null || fingerprint == null) {
            return door.proceed();
        }
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException(door.getMethod() + " is @Idempotent and must be @Transactional too");
        }
        byte[] id = id(request);
        if (!keys.take(id)) {
            throw answerAgain(id, fingerprint);
        }
        Object answer = door.proceed();
        keys.keep(id, remembered(answer, fingerprint, door));
        return answer;
    }

    /// A key belongs to its caller and to one door: what others do under the same word is no business of theirs.
    private byte[] id(RoutingContext request) {
        List<String> given = request.request().headers().getAll(Fingerprinting.KEY);
        if (given.size() != 1 || !FORM.matcher(given.getFirst()).matches()) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER, Fault.header(Fingerprinting.KEY, "fault.idempotency-key"));
        }
        return Fingerprint.of(String.join("\n", callers.current().name(), request.normalizedPath(), given.getFirst()));
    }

    private RuntimeException answerAgain(byte[] id, Fingerprint fingerprint) throws IOException {
        Remembered before = keys.find(id)
                // Cleared away between two statements: the caller's next attempt is a first one.
                .orElseThrow(() -> Refusal.because(ProblemType.CONFLICT));
        return Arrays.equals(before.request(), fingerprint.whole())
                ? new Replay(before)
                : Refusal.because(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        Fault.header(Fingerprinting.KEY, "fault.idempotency-key-reused"));
    }

    private Remembered remembered(@Nullable Object answer, Fingerprint fingerprint, InvocationContext door)
            throws IOException {
        Response response = switch (answer) {
            case Response given -> given;
            case RestResponse<?> given -> given.toResponse();
            case null, default -> null;
        };
        Object entity = response == null ? answer : response.getEntity();
        return new Remembered(
                fingerprint.whole(),
                response == null ? status(answer, door) : response.getStatus(),
                response == null ? null : response.getHeaderString(HttpHeaders.LOCATION),
                entity == null ? null : json.writeValueAsBytes(entity));
    }

    private static int status(@Nullable Object answer, InvocationContext door) {
        ResponseStatus said = door.getMethod().getAnnotation(ResponseStatus.class);
        if (said != null) {
            return said.value();
        }
        return answer == null ? NO_CONTENT : RestResponse.StatusCode.OK;
    }
}
