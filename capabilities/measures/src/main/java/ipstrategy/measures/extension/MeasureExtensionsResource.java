package ipstrategy.measures.extension;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/measures/{id}/extensions")
@Tag(name = "Extensions")
@RunOnVirtualThread
class MeasureExtensionsResource {

    private final RequestingExtension requesting;
    private final Callers callers;

    MeasureExtensionsResource(RequestingExtension requesting, Callers callers) {
        this.requesting = requesting;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "requestExtension",
            summary = "Asks the office for more time, for the measure or for a report of the own agency")
    @Parameter(name = "id", example = "PROTECTION-2022-012")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "such a request waits already, or the report is before the office",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response request(String id, @NotNull @Valid NewExtension asked) {
        Caller caller = callers.current();
        return switch (requesting.request(id, asked, caller)) {
            case RequestingExtension.Outcome.Done(Extension extension) ->
                Response.status(Response.Status.CREATED)
                        .location(URI.create("/api/v1/extensions/" + extension.id()))
                        .entity(ExtensionsResource.view(extension, caller))
                        .build();
            case RequestingExtension.Outcome.NoSuchMeasure() ->
                throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure");
            case RequestingExtension.Outcome.Refused refused -> throw ExtensionsResource.refusal(refused);
        };
    }
}
