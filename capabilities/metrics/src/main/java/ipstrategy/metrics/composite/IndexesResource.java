package ipstrategy.metrics.composite;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/indexes")
@Tag(name = "Indexes")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IndexesResource {

    private final Indexes indexes;
    private final DefiningIndexes defining;
    private final Callers callers;
    private final EntityTags tags;

    IndexesResource(Indexes indexes, DefiningIndexes defining, Callers callers, EntityTags tags) {
        this.indexes = indexes;
        this.defining = defining;
        this.callers = callers;
        this.tags = tags;
    }

    @Schema(name = "NewIndex")
    record NewIndex(
            @NotNull @Pattern(regexp = NewIndexDefinition.CODE) @Size(max = 80) @Schema(examples = "IP-DEVELOPMENT")
            String code,

            @NotNull @Valid NewIndexDefinition definition) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listIndexes", summary = "Composite indexes, each as it is defined now")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<IndexView> indexes(@Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(Indexes.BY_CODE);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        indexes.page(page),
                        page.limit(),
                        indexes.total(),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(index -> index.view(caller));
    }

    /// Other services may take their time, so no transaction is open while they are asked.
    @POST
    @RolesAllowed({Role.Names.STATISTICIAN, Role.Names.COORDINATOR})
    @Operation(operationId = "defineIndex", summary = "Defines a new composite index")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IndexView.class)))
    public Response define(@NotNull @Valid NewIndex wanted) {
        Caller caller = callers.current();
        return define(wanted, defining.hear(wanted.definition(), caller), caller);
    }

    @Idempotent(operation = "defineIndex")
    @Transactional
    Response define(NewIndex wanted, DefiningIndexes.Heard heard, Caller caller) {
        indexes.hold(wanted.code());
        IndexRevision defined = done(defining.define(wanted.code(), null, wanted.definition(), heard, caller));
        IndexView made = defined.view(caller);
        return Response.created(URI.create("indexes/" + made.code()))
                .entity(made)
                .build();
    }

    @GET
    @Path("/{code}")
    @Transactional
    @Operation(operationId = "getIndex", summary = "One composite index, as it is defined now")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    public IndexView index(String code) {
        return current(code).view(callers.current());
    }

    /// As above, no transaction is open while others are asked.
    @PUT
    @Path("/{code}")
    @RolesAllowed({Role.Names.STATISTICIAN, Role.Names.COORDINATOR})
    @Operation(operationId = "reviseIndex", summary = "Makes the next version of an index; results of the others stay")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    public IndexView revise(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewIndexDefinition wanted) {
        Caller caller = callers.current();
        DefiningIndexes.Heard heard = defining.hear(wanted, caller);
        return QuarkusTransaction.requiringNew().call(() -> {
            indexes.hold(code);
            IndexRevision current = current(code);
            tags.requireMatch(ifMatch, current.view(caller));
            return done(defining.define(code, current, wanted, heard, caller)).view(caller);
        });
    }

    @GET
    @Path("/{code}/versions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listIndexVersions", summary = "All versions of a composite index, the last one first")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-version`, the last one first; or `version`",
            example = "-version")
    public Listing<IndexView> versions(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page("-version", "version");
        long after = query.after(page);
        query.check();
        Caller caller = callers.current();
        String known = current(code).code();
        return Listing.of(
                        indexes.versions(known, page, after),
                        page.limit(),
                        indexes.total(known),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.revision())))
                .map(index -> index.view(caller));
    }

    private IndexRevision current(String code) {
        return indexes.current(code).orElseThrow(() -> unknown(code));
    }

    static Refusal unknown(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "index");
    }

    private static IndexRevision done(DefiningIndexes.Outcome outcome) {
        return switch (outcome) {
            case DefiningIndexes.Outcome.Done(IndexRevision index) -> index;
            case DefiningIndexes.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case DefiningIndexes.Outcome.Taken(String code) ->
                throw Refusal.of(ProblemType.CONFLICT, "detail.index-exists", code);
            case DefiningIndexes.Outcome.Silent(String metric) ->
                throw Refusal.of(ProblemType.UNAVAILABLE, "detail.gateway-silent", metric)
                        .with("Retry-After", "5");
            case DefiningIndexes.Outcome.NotWhole(var faults) ->
                throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }
}
