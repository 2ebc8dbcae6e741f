package ipstrategy.gateway.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.admission.Origin;
import ipstrategy.gateway.sdmx.source.Gathering;
import ipstrategy.gateway.sdmx.source.Holdings;
import ipstrategy.gateway.sdmx.source.Metric;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/catalogue")
@Tag(name = "Catalogue")
@PermitAll
@RunOnVirtualThread
class CatalogueResource {

    private static final String JSON_LD = "application/ld+json";

    private final Gathering gathering;
    private final Covering covering;
    private final ObjectMapper json;
    private final Origin origin;
    private final String licence;

    /// @param licence the address of the licence under which datasets are offered, as the catalogue says it; `none` for
    ///        none
    CatalogueResource(
            Gathering gathering,
            Covering covering,
            ObjectMapper json,
            Origin origin,
            @ConfigProperty(name = "ipstrategy.catalogue.licence", defaultValue = "none") String licence) {
        this.gathering = gathering;
        this.covering = covering;
        this.json = json;
        this.origin = origin;
        this.licence = licence.equals("none") ? "" : licence;
    }

    @GET
    @Operation(
            operationId = "getCatalogue",
            summary = "The datasets, page by page (DCAT-AP 3, JSON-LD)",
            description =
                    "One dataset for each metric, in the order of their codes. `Link` leads to the following page.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500", example = "50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "the code of the last dataset of the page before")
    @APIResponse(responseCode = "200", description = "a catalogue", content = @Content(mediaType = JSON_LD))
    public Response catalogue(@Context UriInfo uri, @Context RoutingContext request) {
        Query query = Query.of(uri, "limit", "after");
        int limit = query.limit();
        String after = query.text("after", 80);
        query.check();
        Holdings holdings = everything();
        String host = host(request);
        List<Metric> left = holdings.metrics().stream()
                .filter(metric -> after == null || metric.code().compareTo(after) > 0)
                .toList();
        List<Metric> page = left.subList(0, Math.min(limit, left.size()));
        ObjectNode catalogue = document(host + "/catalogue", "dcat:Catalog");
        catalogue.set("dct:title", Dataset.said(Words.both("catalogue.title")));
        catalogue.set("dct:description", Dataset.said(Words.both("catalogue.description")));
        catalogue.set("dct:publisher", Dataset.publisher());
        ArrayNode datasets = catalogue.putArray("dcat:dataset");
        page.forEach(metric -> datasets.add(new Dataset(metric, host, licence).node()));
        Response.ResponseBuilder answer = Response.ok(bytes(catalogue)).type(JSON_LD);
        if (left.size() > page.size()) {
            answer.header(
                    HttpHeaders.LINK,
                    "<?limit=" + limit + "&after=" + page.getLast().code() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @GET
    @Path("{metric}")
    @Operation(
            operationId = "getDataset",
            summary = "One dataset, and what time and regions it covers (DCAT-AP 3, JSON-LD)")
    @Parameter(name = "metric", example = "PATENT-ENFORCEMENT-CASES")
    @APIResponse(responseCode = "200", description = "a dataset", content = @Content(mediaType = JSON_LD))
    public Response dataset(String metric, @Context UriInfo uri, @Context RoutingContext request) {
        Query.of(uri).check();
        Holdings holdings = gathering.now();
        Metric found = holdings.metric(metric).orElseThrow(() -> unknown(metric, holdings));
        String host = host(request);
        ObjectNode dataset = document(host + "/catalogue/" + metric, "dcat:Dataset");
        dataset.setAll(new Dataset(found, host, licence).node());
        covering.cover(dataset, found, holdings.regions(), host, Deadline.of(request.request()));
        return Response.ok(bytes(dataset)).type(JSON_LD).build();
    }

    private Holdings everything() {
        Holdings holdings = gathering.now();
        if (!holdings.silent().isEmpty()) {
            throw holdings.incomplete();
        }
        return holdings;
    }

    private static Refusal unknown(String metric, Holdings holdings) {
        return holdings.silent().isEmpty()
                ? Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", metric, Words.NOUN + "dataset")
                : holdings.incomplete();
    }

    private ObjectNode document(String address, String type) {
        ObjectNode document = json.createObjectNode();
        document.putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("skos", "http://www.w3.org/2004/02/skos/core#");
        return document.put("@id", address).put("@type", type);
    }

    private String host(RoutingContext request) {
        return origin.scheme(request.request()) + "://"
                + origin.authority(request.request()).orElse("localhost");
    }

    private byte[] bytes(ObjectNode document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
