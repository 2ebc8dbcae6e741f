package ipstrategy.coordination.planimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plan-drafts/{id}/items")
@Tag(name = "Plan import")
@RolesAllowed(Role.Names.COORDINATOR)
@RunOnVirtualThread
class DraftItemsResource {

    private static final String BY_PLACE = "place";
    private static final int GREATEST_PLACE = 9999;

    private final PlanDrafts drafts;
    private final Correcting correcting;
    private final Recutting recutting;
    private final Callers callers;
    private final EntityTags tags;

    DraftItemsResource(
            PlanDrafts drafts, Correcting correcting, Recutting recutting, Callers callers, EntityTags tags) {
        this.drafts = drafts;
        this.correcting = correcting;
        this.recutting = recutting;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listPlanDraftItems", summary = "Every item of a draft with its place in the text")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2030_1a2b3c4d")
    @Parameter(
            name = "attention",
            in = ParameterIn.QUERY,
            description = "only items with defects or open doubts",
            example = "true")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`place`", example = "place")
    public Listing<DraftItemView> items(String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "attention");
        boolean attention = Boolean.TRUE.equals(query.flag("attention"));
        Page page = query.page(BY_PLACE);
        long after = query.after(page);
        query.check();
        Caller caller = PlanDraftsResource.ofTheOffice(callers.current());
        PlanDraft draft = PlanDraftsResource.require(id, drafts.findById(id));
        List<DraftItemView> all = IntStream.rangeClosed(1, draft.items().size())
                .mapToObj(place -> DraftItemView.of(draft, place, caller))
                .filter(item -> !attention || item.needsAttention())
                .toList();
        boolean descending = page.sort().descending();
        List<DraftItemView> rest = (descending ? all.reversed() : all)
                .stream()
                        .filter(item -> descending ? item.place() < after : item.place() > after)
                        .limit(page.limit() + 1L)
                        .toList();
        return Listing.of(
                rest,
                page.limit(),
                all.size(),
                last -> new Cursor(page.sort().written(), null, String.valueOf(last.place())));
    }

    @GET
    @Path("/{place}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getPlanDraftItem", summary = "One item of a draft")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2030_1a2b3c4d")
    @Parameter(name = "place", description = "its place in the draft, from 1", example = "3")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftItemView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such item",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DraftItemView item(String id, String place, @Context UriInfo uri) {
        Query.of(uri).check();
        Caller caller = PlanDraftsResource.ofTheOffice(callers.current());
        PlanDraft draft = PlanDraftsResource.require(id, drafts.findById(id));
        return DraftItemView.of(draft, place(draft, place), caller);
    }

    @PATCH
    @Path("/{place}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "correctPlanDraftItem", summary = "Corrects what was read or proposed of an item")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2030_1a2b3c4d")
    @Parameter(name = "place", example = "3")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftItemView.class)))
    public DraftItemView correct(
            String id,
            String place,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ItemCorrection given) {
        Caller caller = PlanDraftsResource.ofTheOffice(callers.current());
        PlanDraft draft = PlanDraftsResource.require(id, drafts.hold(id));
        int at = matched(draft, place, ifMatch, caller);
        PlanDraftsResource.corrected(correcting.correct(draft, at, given, caller));
        return DraftItemView.of(draft, at, caller);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "addPlanDraftItem", summary = "Adds an item where it stands in the text")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2030_1a2b3c4d")
    @APIResponse(
            responseCode = "201",
            description = "added",
            content = @Content(schema = @Schema(implementation = DraftItemView.class)))
    public Response add(String id, @NotNull @Valid ItemCorrection.Cut given) {
        Caller caller = PlanDraftsResource.ofTheOffice(callers.current());
        PlanDraft draft = PlanDraftsResource.require(id, drafts.hold(id));
        PlanDraftsResource.corrected(recutting.add(draft, given, caller));
        int place = IntStream.rangeClosed(1, draft.items().size())
                .filter(at -> draft.items().get(at - 1).terms().anchor().start() == given.start()
                        && draft.items().get(at - 1).terms().number().equals(given.number()))
                .findFirst()
                .orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(DraftItemView.of(draft, place, caller))
                .build();
    }

    @DELETE
    @Path("/{place}")
    @Transactional
    @Operation(operationId = "removePlanDraftItem", summary = "Removes what is no item")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2030_1a2b3c4d")
    @Parameter(name = "place", example = "3")
    @Parameter(name = "reason", in = ParameterIn.QUERY, required = true, example = "a footnote, no measure")
    @APIResponse(responseCode = "204", description = "removed")
    public void remove(
            String id, String place, @Nullable @HeaderParam("If-Match") String ifMatch, @Context UriInfo uri) {
        Query query = Query.of(uri, "reason");
        String reason = query.text("reason", 500);
        query.check();
        if (reason == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("reason", "fault.empty"));
        }
        Caller caller = PlanDraftsResource.ofTheOffice(callers.current());
        PlanDraft draft = PlanDraftsResource.require(id, drafts.hold(id));
        int at = matched(draft, place, ifMatch, caller);
        PlanDraftsResource.corrected(recutting.remove(draft, at, reason, caller));
    }

    @POST
    @Path("/{place}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "splitPlanDraftItem", summary = "Cuts an item in two; answers with the first")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2030_1a2b3c4d")
    @Parameter(name = "place", example = "3")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftItemView.class)))
    public DraftItemView split(
            String id,
            String place,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ItemCorrection.Split given) {
        Caller caller = PlanDraftsResource.ofTheOffice(callers.current());
        PlanDraft draft = PlanDraftsResource.require(id, drafts.hold(id));
        int at = matched(draft, place, ifMatch, caller);
        PlanDraftsResource.corrected(recutting.split(draft, at, given, caller));
        return DraftItemView.of(draft, at, caller);
    }

    @POST
    @Path("/{place}/merger")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "mergePlanDraftItem", summary = "Joins an item with the one behind it")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2030_1a2b3c4d")
    @Parameter(name = "place", example = "3")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftItemView.class)))
    public DraftItemView merge(
            String id,
            String place,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DraftCorrection.Decision given) {
        Caller caller = PlanDraftsResource.ofTheOffice(callers.current());
        PlanDraft draft = PlanDraftsResource.require(id, drafts.hold(id));
        int at = matched(draft, place, ifMatch, caller);
        PlanDraftsResource.corrected(recutting.merge(draft, at, given.reason(), caller));
        return DraftItemView.of(draft, at, caller);
    }

    private int matched(PlanDraft draft, String place, @Nullable String ifMatch, Caller caller) {
        int at = place(draft, place);
        tags.requireMatch(ifMatch, DraftItemView.of(draft, at, caller));
        return at;
    }

    private static int place(PlanDraft draft, String place) {
        int at = place.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(place) : GREATEST_PLACE + 1;
        if (at > draft.items().size()) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", place, Words.NOUN + "plan-item");
        }
        return at;
    }
}
