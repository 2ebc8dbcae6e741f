package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.gateway.expanding.Linked;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.listing.Listing;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The lists of the whole platform. Their parameters and items are those of the services, which also check them.
@Path("/")
@PermitAll
@RunOnVirtualThread
class ListsResource {

    private static final List<String> REGISTER = List.of(Upstreams.COORDINATION);

    private final Merging merging;

    ListsResource(Merging merging) {
        this.merging = merging;
    }

    @GET
    @Path("measures")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> measures(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.mergeLinked(
                Linked.MEASURE,
                "/measures",
                merging.meant(uri),
                Order.by("id").or("due", "/deadline/due"),
                new Asked(uri, headers));
    }

    @GET
    @Path("metrics")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> metrics(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.mergeLinked(
                Linked.METRIC, "/metrics", merging.meant(uri), Order.by("code"), new Asked(uri, headers));
    }

    @GET
    @Path("progress")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> progress(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/progress", merging.meant(uri), Order.by("code"), new Asked(uri, headers));
    }

    @GET
    @Path("plans")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> plans(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/plans", REGISTER, Order.by("code"), new Asked(uri, headers));
    }

    @GET
    @Path("agencies")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> agencies(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/agencies", REGISTER, Order.by("code"), new Asked(uri, headers));
    }

    @GET
    @Path("regions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> regions(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/regions", REGISTER, Order.by("code"), new Asked(uri, headers));
    }

    @GET
    @Path("region-classes")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> regionClasses(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/region-classes", REGISTER, Order.by("code"), new Asked(uri, headers));
    }

    @GET
    @Path("reports")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> reports(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.mergeLinked(
                Linked.REPORT,
                "/reports",
                merging.meant(uri),
                Order.by("id").or("due", "/due"),
                new Asked(uri, headers));
    }

    @GET
    @Path("inbox")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> inbox(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge(
                "/inbox", merging.meant(uri), Order.by("id").or("due", "/due").usually("due"), new Asked(uri, headers));
    }

    @GET
    @Path("extensions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> extensions(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/extensions", merging.meant(uri), Order.by("id"), new Asked(uri, headers));
    }

    @GET
    @Path("supervision-steps")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> supervisionSteps(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/supervision-steps", merging.meant(uri), Order.by("id"), new Asked(uri, headers));
    }

    @GET
    @Path("reporting-rate")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> reportingRate(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/reporting-rate", merging.meant(uri), Order.by("id"), new Asked(uri, headers));
    }

    @GET
    @Path("expected-figures")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> expectedFigures(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/expected-figures", merging.meant(uri), Order.by("id"), new Asked(uri, headers));
    }

    @GET
    @Path("contributions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> contributions(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/contributions", merging.all(), Order.by("id"), new Asked(uri, headers));
    }

    @GET
    @Path("reporting-rules")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> reportingRules(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/reporting-rules", merging.all(), Order.by("id"), new Asked(uri, headers));
    }

    @GET
    @Path("series")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> series(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge("/series", merging.all(), Order.by("id"), new Asked(uri, headers));
    }

    /// Every service weighs by the same rule, so the best of each are the best of all.
    @GET
    @Path("search")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(hidden = true)
    public Listing<JsonNode> search(@Context UriInfo uri, @Context HttpHeaders headers) {
        return merging.merge(
                "/search",
                Kinds.owners(uri, merging.all()),
                Order.by("link").or("score", "/score").usually(Merge.BEST_FIRST),
                new Asked(uri, headers));
    }
}
