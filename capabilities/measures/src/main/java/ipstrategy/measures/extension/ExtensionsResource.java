package ipstrategy.measures.extension;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.reading.Scope;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/extensions")
@Tag(name = "Extensions")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class ExtensionsResource {

    private final Extensions extensions;
    private final RequestingExtension requesting;
    private final DecidingExtension deciding;
    private final Callers callers;
    private final EntityTags tags;

    ExtensionsResource(
            Extensions extensions,
            RequestingExtension requesting,
            DecidingExtension deciding,
            Callers callers,
            EntityTags tags) {
        this.extensions = extensions;
        this.requesting = requesting;
        this.deciding = deciding;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listExtensions",
            summary = "Requests for extension on measures that concern the caller's agency; the office sees all")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROTECTION-2022")
    @Parameter(name = "measure", in = ParameterIn.QUERY, example = "PROTECTION-2022-012")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "the agency that asks", example = "SIPO")
    @Parameter(
            name = "report",
            in = ParameterIn.QUERY,
            description = "the report it is about",
            example = "PROTECTION-2022-012_2026-Q4_SIPO")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = ExtensionState.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<ExtensionView> extensions(@Context UriInfo uri) {
        Query query = Query.ofList(uri, ExtensionFilter.NAMES);
        ExtensionFilter filter = ExtensionFilter.of(query);
        Page page = query.page(Extensions.BY_ID);
        query.check();
        Caller caller = callers.current();
        Scope scope = Scope.of(caller);
        return Listing.of(
                        extensions.page(filter, scope, page),
                        page.limit(),
                        extensions.count(filter, scope),
                        last -> Extensions.cursor(last, page))
                .map(extension -> view(extension, caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getExtension", summary = "One request for extension")
    @Parameter(name = "id", example = "PROTECTION-2022-012_X1")
    public ExtensionView extension(String id) {
        Caller caller = callers.current();
        return view(require(extensions.find(id, Scope.of(caller)), id), caller);
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "decideExtension", summary = "The office grants more time, or refuses it, with its reason")
    @Parameter(name = "id", example = "PROTECTION-2022-012_X1")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "decided or withdrawn already",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ExtensionView decide(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewDecision decision) {
        Caller caller = callers.current();
        Extension extension = held(id, ifMatch, caller);
        return answer(deciding.decide(extension, decision, caller), caller);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    @Idempotent
    @Transactional
    @Operation(operationId = "withdrawExtension", summary = "The agency that asked takes its request back")
    @Parameter(name = "id", example = "PROTECTION-2022-012_X1")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    public ExtensionView withdraw(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewWithdrawal withdrawal) {
        Caller caller = callers.current();
        Extension extension = held(id, ifMatch, caller);
        return answer(requesting.withdraw(extension, withdrawal.reason(), caller), caller);
    }

    /// Held until the end of the transaction, and as the caller has seen it.
    private Extension held(String id, @Nullable String ifMatch, Caller caller) {
        Extension extension = require(extensions.hold(id, Scope.of(caller)), id);
        tags.requireMatch(ifMatch, view(extension, caller));
        return extension;
    }

    private static ExtensionView answer(RequestingExtension.Outcome outcome, Caller caller) {
        return switch (outcome) {
            case RequestingExtension.Outcome.Done(Extension extension) -> view(extension, caller);
            case RequestingExtension.Outcome.NoSuchMeasure() ->
                throw new IllegalStateException("a request stands without its measure");
            case RequestingExtension.Outcome.Refused refused -> throw refusal(refused);
        };
    }

    static Refusal refusal(RequestingExtension.Outcome.Refused refused) {
        return switch (refused) {
            case RequestingExtension.Outcome.NotAllowed(String reason) -> Refusal.of(ProblemType.FORBIDDEN, reason);
            case RequestingExtension.Outcome.Faulty faulty ->
                Refusal.because(ProblemType.INVALID_BODY, faulty.faults());
            case RequestingExtension.Outcome.Conflict conflict ->
                Refusal.conflict(
                        conflict.word(),
                        conflict.state(),
                        conflict.actions(),
                        conflict.arguments().toArray());
        };
    }

    static ExtensionView view(Extension extension, Caller caller) {
        return extension.view(List.of(
                DecidingExtension.actionFor(extension, caller), RequestingExtension.withdrawalFor(extension, caller)));
    }

    private static Extension require(Optional<Extension> found, String id) {
        return found.orElseThrow(
                () -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "extension"));
    }
}
