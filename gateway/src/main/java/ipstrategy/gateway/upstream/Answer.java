package ipstrategy.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/// What a service said, or that it said nothing.
public sealed interface Answer {

    /// The service's name.
    String service();

    /// It answered.
    record Given(String service, int status, Buffer body) implements Answer {

        /// What it said, as JSON; whatever else it is ends the request.
        public JsonNode json(ObjectMapper json) {
            try {
                return json.readTree(body.getBytes());
            } catch (IOException notJson) {
                throw Refusal.of(ProblemType.BAD_GATEWAY, "detail.bad-gateway");
            }
        }

        /// Ends the request with what it said, in its own words.
        public WebApplicationException refused() {
            Response.ResponseBuilder answer = Response.status(status)
                    .type(Problem.MEDIA_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(body.getBytes());
            if (status == ProblemType.UNAUTHENTICATED.status()) {
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            return new WebApplicationException(answer.build());
        }
    }

    /// It did not answer in time, could not be reached, or is not asked for a while.
    record Silent(String service) implements Answer {}
}
