package ipstrategy.metrics.composite;

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

@Path("/indexes/{code}")
@Tag(name = "Indexes")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComputationsResource {

    /// How often others are asked where the index is revised meanwhile.
    private static final int HEARD_AT_MOST = 3;

    private final Indexes indexes;
    private final Computations computations;
    private final Computing computing;
    private final Callers callers;
    private final EntityTags tags;

    ComputationsResource(
            Indexes indexes, Computations computations, Computing computing, Callers callers, EntityTags tags) {
        this.indexes = indexes;
        this.computations = computations;
        this.computing = computing;
        this.callers = callers;
        this.tags = tags;
    }

    /// @param reason why what is published is to give way, needed where something is
    @Schema(name = "NewComputation")
    record NewComputation(
            @NotBlank @Size(max = 10) @Schema(examples = "2017")
            String period,

            @Nullable @Size(max = 500) @Pattern(regexp = NewIndexDefinition.PRINTABLE)
            String reason) {}

    @Schema(name = "NewComputationReturn")
    record NewReturn(
            @NotBlank @Size(max = 500) @Pattern(regexp = NewIndexDefinition.PRINTABLE)
            String reason) {}

    @GET
    @Path("/computations")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listIndexComputations", summary = "The computations of an index, the last one first")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-id`, the last one first; or `id`",
            example = "-id")
    public Listing<ComputationView> computations(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page("-id", "id");
        long after = query.after(page);
        query.check();
        Caller caller = callers.current();
        String known = current(code).code();
        return Listing.of(
                        computations.page(known, caller, page, after),
                        page.limit(),
                        computations.total(known, caller),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.id())))
                .map(one -> one.view(caller));
    }

    /// The index was revised since others were asked. It undoes the transaction, and others are asked again.
    private static final class Outdated extends RuntimeException {

        Outdated() {
            super("the index was revised", null, false, false);
        }
    }

    /// Other services may take their time, so no transaction is open while they are asked.
    @POST
    @Path("/computations")
    @RolesAllowed(Role.Names.STATISTICIAN)
    @Operation(
            operationId = "computeIndex",
            summary = "Computes an index for a period from what is published, for somebody else to publish")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComputationView.class)))
    public Response compute(String code, @NotNull @Valid NewComputation wanted) {
        Caller caller = callers.current();
        for (int times = 0; times < HEARD_AT_MOST; times++) {
            Computing.Heard heard =
                    computing.hear(code, wanted.period(), caller).orElseThrow(() -> IndexesResource.unknown(code));
            try {
                return compute(code, wanted, heard, caller);
            } catch (Outdated revised) {
                // What was heard is of the version before; that which holds now may have other components.
            }
        }
        throw Refusal.of(ProblemType.CONFLICT, "detail.index-revised", code);
    }

    @Idempotent(operation = "computeIndex")
    @Transactional
    Response compute(String code, NewComputation wanted, Computing.Heard heard, Caller caller) {
        indexes.hold(code);
        ComputationView made = done(computing.compute(current(code), wanted.period(), wanted.reason(), heard, caller))
                .view(caller);
        return Response.created(URI.create("indexes/" + code + "/computations/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("/computations/{id}")
    @Transactional
    @Operation(operationId = "getIndexComputation", summary = "One computation of an index")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    @Parameter(name = "id", example = "12")
    public ComputationView computation(String code, String id) {
        Caller caller = callers.current();
        return found(code, id, caller, LockModeType.NONE).view(caller);
    }

    @POST
    @Path("/computations/{id}/publication")
    @Idempotent
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "publishIndexComputation", summary = "Publishes a computation that somebody else made")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    @Parameter(name = "id", example = "12")
    public ComputationView publish(String code, String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        return done(computing.publish(held(code, id, ifMatch, caller), caller)).view(caller);
    }

    @POST
    @Path("/computations/{id}/return")
    @Idempotent
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "returnIndexComputation", summary = "Gives a computation back with a reason")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    @Parameter(name = "id", example = "12")
    public ComputationView giveBack(
            String code,
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewReturn reason) {
        Caller caller = callers.current();
        return done(computing.giveBack(held(code, id, ifMatch, caller), reason.reason(), caller))
                .view(caller);
    }

    private Computation held(String code, String id, @Nullable String ifMatch, Caller caller) {
        indexes.hold(code);
        Computation computation = found(code, id, caller, LockModeType.PESSIMISTIC_WRITE);
        tags.requireMatch(ifMatch, computation.view(caller));
        return computation;
    }

    private Computation found(String code, String id, Caller caller, LockModeType lock) {
        long number = id.matches("[1-9][0-9]{0,17}") ? Long.parseLong(id) : 0;
        return computations
                .find(code, number, caller, lock)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "computation"));
    }

    private IndexRevision current(String code) {
        return indexes.current(code).orElseThrow(() -> IndexesResource.unknown(code));
    }

    private static Computation done(Computing.Outcome outcome) {
        return switch (outcome) {
            case Computing.Outcome.Done(Computation computation) -> computation;
            case Computing.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Computing.Outcome.NotNow(var state) ->
                throw Refusal.conflict(
                        "detail.computation-state",
                        state,
                        state == Computation.State.COMPUTED ? List.of("publish", "return") : List.of(),
                        state.name());
            case Computing.Outcome.Silent(String metric) ->
                throw Refusal.of(ProblemType.UNAVAILABLE, "detail.gateway-silent", metric)
                        .with("Retry-After", "5");
            case Computing.Outcome.Outdated() -> throw new Outdated();
            case Computing.Outcome.NotWhole(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }
}
