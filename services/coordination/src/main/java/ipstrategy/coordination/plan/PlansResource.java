package ipstrategy.coordination.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/plans")
@Tag(name = "Plans")
@PermitAll
@RunOnVirtualThread
class PlansResource {

    private final Plans plans;

    PlansResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listPlans", summary = "The plans that the platform follows")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "these instead of a page, up to 100, parted by commas; alone or with `fields`",
            example = "PROMOTION-2017")
    public Listing<PlanView> plans(@Context UriInfo uri) {
        Query query = Query.ofThings(uri);
        List<String> ids = query.ids(AgencyCode.FORM, "PROMOTION-2017");
        Page page = query.page(Plans.BY_CODE);
        query.check();
        if (!ids.isEmpty()) {
            return Listing.ofIds(ids, plans.list("code in ?1", ids), Plan::code).map(Plan::view);
        }
        return Listing.of(
                        plans.page(page),
                        page.limit(),
                        plans.count(),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(Plan::view);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getPlan", summary = "One plan with its sections")
    @Parameter(name = "code", example = "PROMOTION-2017")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such plan",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PlanView plan(String code, @Context UriInfo uri) {
        Query.of(uri).check();
        Plan found = AgencyCode.FORM.matcher(code).matches() ? plans.findById(code) : null;
        if (found == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "plan");
        }
        return found.view();
    }
}
