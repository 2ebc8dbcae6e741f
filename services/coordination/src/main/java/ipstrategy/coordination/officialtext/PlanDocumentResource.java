package ipstrategy.coordination.officialtext;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans")
@Tag(name = "Plans")
@PermitAll
@RunOnVirtualThread
class PlanDocumentResource {

    private static final String BY_PLACE = "place";
    private static final int LONGEST_NUMBER = 20;

    private final PlanDocuments texts;
    private final PlanItems items;

    PlanDocumentResource(PlanDocuments texts, PlanItems items) {
        this.texts = texts;
        this.items = items;
    }

    @GET
    @Path("/{code}/text")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getPlanText", summary = "The official text of a plan, with the place of each item")
    @Parameter(name = "code", example = "PROMOTION-2017")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanDocumentView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such plan, or its text has not been confirmed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PlanDocumentView text(String code, @Context UriInfo uri) {
        Query.of(uri).check();
        return require(code).view(items.of(code).stream().map(PlanItem::placed).toList());
    }

    @GET
    @Path("/{code}/items")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listPlanItems", summary = "The items of a plan as its official text prints them")
    @Parameter(name = "code", example = "PROMOTION-2017")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`place`", example = "place")
    public Listing<AdoptedItem> items(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(BY_PLACE);
        long after = query.after(page, 0);
        query.check();
        require(code);
        return Listing.of(
                        items.page(code, after, page.limit()),
                        page.limit(),
                        items.count("plan", code),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.place())))
                .map(PlanItem::view);
    }

    @GET
    @Path("/{code}/items/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getPlanItem", summary = "One item of a plan as its official text prints it")
    @Parameter(name = "code", example = "PROMOTION-2017")
    @Parameter(name = "number", description = "as printed", example = "42")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AdoptedItem.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such item in a confirmed text",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AdoptedItem item(String code, String number, @Context UriInfo uri) {
        Query.of(uri).check();
        require(code);
        PlanItem found = isPlain(number) ? items.named(code, number) : null;
        if (found == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", number, Words.NOUN + "plan-item");
        }
        return found.view();
    }

    private PlanDocument require(String code) {
        @Nullable PlanDocument found = AgencyCode.FORM.matcher(code).matches() ? texts.findById(code) : null;
        if (found == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "plan-document");
        }
        return found;
    }

    private static boolean isPlain(String number) {
        return number.length() <= LONGEST_NUMBER && number.chars().noneMatch(Character::isISOControl);
    }
}
