package ipstrategy.metrics.release;

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

@Path("/releases")
@Tag(name = "Releases")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReleasesResource {

    static final String LINES = "application/jsonl";

    private final Releases releases;
    private final Releasing releasing;
    private final Callers callers;
    private final EntityTags tags;

    ReleasesResource(Releases releases, Releasing releasing, Callers callers, EntityTags tags) {
        this.releases = releases;
        this.releasing = releasing;
        this.callers = callers;
        this.tags = tags;
    }

    @Schema(name = "NewReleaseRefusal")
    record NewRefusal(
            @NotBlank @Size(max = 500) @Pattern(regexp = NewRelease.PRINTABLE) @Schema(examples = "口径有误")
            String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listReleases", summary = "Named, frozen vintages of figures")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<ReleaseView> releases(@Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(Releases.BY_CODE);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        releases.page(caller, page),
                        page.limit(),
                        releases.count(caller),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(release -> release.view(caller));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Names.STATISTICIAN)
    @Transactional
    @Operation(
            operationId = "proposeRelease",
            summary = "Freezes the figures believed at an instant, for somebody else to publish")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Response propose(@NotNull @Valid NewRelease wanted) {
        Caller caller = callers.current();
        ReleaseView made = done(releasing.propose(wanted, caller)).view(caller);
        return Response.created(URI.create("releases/" + made.code()))
                .entity(made)
                .build();
    }

    @GET
    @Path("/{code}")
    @Transactional
    @Operation(operationId = "getRelease", summary = "What a release says of itself, with its signature")
    @Parameter(name = "code", example = "REPORT-2017")
    public ReleaseView release(String code) {
        Caller caller = callers.current();
        return found(code, caller, LockModeType.NONE).view(caller);
    }

    @GET
    @Path("/{code}/figures")
    @Produces(LINES)
    @Transactional
    @Operation(
            operationId = "getReleasedFigures",
            summary = "The figures of a release, exactly the bytes that were frozen, one JSON object on each line")
    @Parameter(name = "code", example = "REPORT-2017")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = String.class)))
    public byte[] figures(String code) {
        return found(code, callers.current(), LockModeType.NONE).content();
    }

    @GET
    @Path("/{code}/manifest")
    @Transactional
    @Operation(operationId = "getReleaseManifest", summary = "The very bytes over which a release is signed")
    @Parameter(name = "code", example = "REPORT-2017")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    public byte[] manifest(String code) {
        byte[] manifest = found(code, callers.current(), LockModeType.NONE).manifest();
        if (manifest == null) {
            throw unknown(code);
        }
        return manifest;
    }

    @POST
    @Idempotent
    @Path("/{code}/publication")
    @RolesAllowed({Role.Names.APPROVER, Role.Names.COORDINATOR})
    @Transactional
    @Operation(operationId = "publishRelease", summary = "Signs a release and makes it public for good")
    @Parameter(name = "code", example = "REPORT-2017")
    public ReleaseView publish(String code, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        Release release = held(code, ifMatch, caller);
        return done(releasing.publish(release, caller)).view(caller);
    }

    @POST
    @Idempotent
    @Path("/{code}/refusal")
    @RolesAllowed({Role.Names.APPROVER, Role.Names.COORDINATOR})
    @Transactional
    @Operation(
            operationId = "refuseRelease",
            summary = "Refuses a proposed release, with a reason; its code is free again")
    @Parameter(name = "code", example = "REPORT-2017")
    public ReleaseView refuse(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewRefusal refusal) {
        Caller caller = callers.current();
        Release release = held(code, ifMatch, caller);
        return done(releasing.refuse(release, refusal.reason(), caller)).view(caller);
    }

    private Release held(String code, @Nullable String ifMatch, Caller caller) {
        Release release = found(code, caller, LockModeType.PESSIMISTIC_WRITE);
        tags.requireMatch(ifMatch, release.view(caller));
        return release;
    }

    private Release found(String code, Caller caller, LockModeType lock) {
        return releases.find(code, caller, lock).orElseThrow(() -> unknown(code));
    }

    private static Release done(Releasing.Outcome outcome) {
        return switch (outcome) {
            case Releasing.Outcome.Done(Release release) -> release;
            case Releasing.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Releasing.Outcome.Taken(String code) ->
                throw Refusal.of(ProblemType.CONFLICT, "detail.release-exists", code);
            case Releasing.Outcome.NotNow(var state) ->
                throw Refusal.conflict("detail.release-state", state, List.of(), state.name());
            case Releasing.Outcome.NoKey() -> throw Refusal.of(ProblemType.UNAVAILABLE, "detail.release-no-key");
            case Releasing.Outcome.NotWhole(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    private static Refusal unknown(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "release");
    }
}
