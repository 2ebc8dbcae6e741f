package ipstrategy.gateway.expanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.passing.Owners;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.gateway.upstream.HandedOn;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// One thing with what it links to. Without `expand` the request is passed to the owner and never comes here.
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ExpandedResource {

    private static final String BASE = "/api/v1/";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,160}");

    private final Expanding expanding;
    private final Owners owners;
    private final Upstreams upstreams;
    private final ObjectMapper json;

    ExpandedResource(Expanding expanding, Owners owners, Upstreams upstreams, ObjectMapper json) {
        this.expanding = expanding;
        this.owners = owners;
        this.upstreams = upstreams;
        this.json = json;
    }

    @GET
    @Path("measures/{id}")
    @Operation(hidden = true)
    public JsonNode measure(String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return expanded(Linked.MEASURE, id, BASE + "measures/" + id, uri, headers);
    }

    @GET
    @Path("metrics/{code}")
    @Operation(hidden = true)
    public JsonNode metric(String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        return expanded(Linked.METRIC, code, BASE + "metrics/" + code, uri, headers);
    }

    /// A report is with its measure, by which its id begins.
    @GET
    @Path("reports/{id}")
    @Operation(hidden = true)
    public JsonNode report(String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return expanded(Linked.REPORT, id, Owners.measureOf(id), uri, headers);
    }

    /// @param owned the path of what the owner is found by
    private JsonNode expanded(Linked linked, String id, String owned, UriInfo uri, HttpHeaders headers) {
        List<Link> links = expanding.asked(linked, uri);
        if (!ID.matcher(id).matches()) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.not-found");
        }
        Map<String, String> handedOn = HandedOn.of(headers);
        // With the fields that the links are read from.
        List<String> needed = links.stream().map(Link::name).toList();
        String query = HandedOn.query(uri, needed, Expanding.PARAMETER);
        Answer answer = Upstreams.heard(
                owner(owned, handedOn).ask(HttpMethod.GET, BASE + linked.list() + "/" + id + query, handedOn));
        if (answer instanceof Answer.Given given && given.status() == ProblemType.NOT_FOUND.status()) {
            // It may have moved: the next request looks for it again.
            owners.forget(owned);
        }
        JsonNode thing = thing(answer);
        expanding.expand(List.of(thing), links, headers);
        return thing;
    }

    /// What nobody has is asked of one of them, which says so in the right words.
    private Upstream owner(String path, Map<String, String> handedOn) {
        Owners.Owner found = Upstreams.heard(owners.of(path, Deadline.of(handedOn)));
        return switch (found) {
            case Owners.Owner.Known(Upstream upstream) -> upstream;
            case Owners.Owner.Nobody() -> upstreams.anyone();
            case Owners.Owner.Hidden(List<String> silent) -> throw Upstreams.down(silent);
        };
    }

    private JsonNode thing(Answer answer) {
        return switch (answer) {
            case Answer.Silent(String service) -> throw Upstreams.down(List.of(service));
            case Answer.Given given when given.status() != 200 -> throw given.refused();
            case Answer.Given given -> given.json(json);
        };
    }
}
