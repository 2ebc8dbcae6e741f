package ipstrategy.metrics.appraisal;

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
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/appraisals")
@Tag(name = "Indexes")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AppraisalsResource {

    private final Appraisals appraisals;
    private final Appraising appraising;
    private final Callers callers;
    private final EntityTags tags;

    AppraisalsResource(Appraisals appraisals, Appraising appraising, Callers callers, EntityTags tags) {
        this.appraisals = appraisals;
        this.appraising = appraising;
        this.callers = callers;
        this.tags = tags;
    }

    @Schema(name = "NewAppraisalReturn")
    record NewReturn(
            @NotBlank @Size(max = 500) @Pattern(regexp = NewAppraisal.PRINTABLE)
            String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listAppraisals", summary = "Appraisals of regions that are published, by code")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<AppraisalView> appraisals(@Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(Appraisals.BY_CODE);
        long after = query.after(page, 0);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        appraisals.standing(caller, page, after),
                        page.limit(),
                        appraisals.total(caller),
                        last -> Appraisals.cursor(last, page))
                .map(one -> one.view(caller));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.STATISTICIAN)
    @Transactional
    @Operation(
            operationId = "appraiseRegions",
            summary = "Grades regions by their published scores, for somebody else to publish",
            description =
                    "Where an appraisal of the code is published, this is a correction of it, as its next version.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AppraisalView.class)))
    public Response appraise(@NotNull @Valid NewAppraisal wanted) {
        Caller caller = callers.current();
        appraisals.hold(wanted.code());
        AppraisalView made = done(appraising.appraise(wanted, caller)).view(caller);
        return Response.created(URI.create("appraisals/" + made.code() + "/versions/" + made.version()))
                .entity(made)
                .build();
    }

    @GET
    @Path("/{code}")
    @Transactional
    @Operation(operationId = "getAppraisal", summary = "The published version of an appraisal")
    @Parameter(name = "code", example = "IP-APPRAISAL-2017")
    public AppraisalView appraisal(String code) {
        return appraisals
                .inState(code, Appraisal.State.PUBLISHED)
                .map(one -> one.view(callers.current()))
                .orElseThrow(() -> unknown(code));
    }

    @GET
    @Path("/{code}/versions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listAppraisalVersions", summary = "All versions of an appraisal, the last one first")
    @Parameter(name = "code", example = "IP-APPRAISAL-2017")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-version`, the last one first; or `version`",
            example = "-version")
    public Listing<AppraisalView> versions(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page("-version", "version");
        long after = query.after(page);
        query.check();
        Caller caller = callers.current();
        long total = appraisals.total(code, caller);
        if (total == 0) {
            throw unknown(code);
        }
        return Listing.of(
                        appraisals.versions(code, caller, page, after),
                        page.limit(),
                        total,
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.number())))
                .map(one -> one.view(caller));
    }

    @GET
    @Path("/{code}/versions/{number}")
    @Transactional
    @Operation(operationId = "getAppraisalVersion", summary = "One version of an appraisal")
    @Parameter(name = "code", example = "IP-APPRAISAL-2017")
    @Parameter(name = "number", example = "1")
    public AppraisalView version(String code, String number) {
        Caller caller = callers.current();
        return found(code, number, caller, LockModeType.NONE).view(caller);
    }

    @POST
    @Path("/{code}/versions/{number}/publication")
    @Idempotent
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "publishAppraisal", summary = "Publishes grades that somebody else computed")
    @Parameter(name = "code", example = "IP-APPRAISAL-2017")
    @Parameter(name = "number", example = "1")
    public AppraisalView publish(String code, String number, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        return done(appraising.publish(held(code, number, ifMatch, caller), caller))
                .view(caller);
    }

    @POST
    @Path("/{code}/versions/{number}/return")
    @Idempotent
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "returnAppraisal", summary = "Gives grades back with a reason")
    @Parameter(name = "code", example = "IP-APPRAISAL-2017")
    @Parameter(name = "number", example = "1")
    public AppraisalView giveBack(
            String code,
            String number,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewReturn reason) {
        Caller caller = callers.current();
        return done(appraising.giveBack(held(code, number, ifMatch, caller), reason.reason(), caller))
                .view(caller);
    }

    private Appraisal held(String code, String number, @Nullable String ifMatch, Caller caller) {
        appraisals.hold(code);
        Appraisal appraisal = found(code, number, caller, LockModeType.PESSIMISTIC_WRITE);
        tags.requireMatch(ifMatch, appraisal.view(caller));
        return appraisal;
    }

    private Appraisal found(String code, String number, Caller caller, LockModeType lock) {
        int version = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
        return appraisals.numbered(code, version, caller, lock).orElseThrow(() -> unknown(code + " " + number));
    }

    private static Appraisal done(Appraising.Outcome outcome) {
        return switch (outcome) {
            case Appraising.Outcome.Done(Appraisal appraisal) -> appraisal;
            case Appraising.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Appraising.Outcome.NotNow(var state) ->
                throw Refusal.conflict(
                        "detail.computation-state",
                        state,
                        state == Appraisal.State.COMPUTED ? List.of("publish", "return") : List.of(),
                        state.name());
            case Appraising.Outcome.NotWhole(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    private static Refusal unknown(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "appraisal");
    }
}
