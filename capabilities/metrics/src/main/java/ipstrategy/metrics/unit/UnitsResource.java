package ipstrategy.metrics.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/units")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class UnitsResource {

    private static final String BY_CODE = "code";

    private final Units units;

    UnitsResource(Units units) {
        this.units = units;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listUnits",
            summary = "The code list of units in which metrics are counted, with their multipliers",
            description = "It is the same in all services, and changes with them only.")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<UnitView> units(@Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(BY_CODE);
        query.check();
        return Listing.cut(units.all(), page, UnitView::code);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getUnit", summary = "One unit, with its multipliers")
    @Parameter(name = "code", example = "CNY")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such unit",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public UnitView unit(String code) {
        return units.coded(code).orElseThrow(() -> unknown(code));
    }

    private static Refusal unknown(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "unit");
    }
}
