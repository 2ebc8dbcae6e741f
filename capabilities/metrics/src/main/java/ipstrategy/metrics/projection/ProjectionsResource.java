package ipstrategy.metrics.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.events.Outbox;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.ActionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/projections")
@Tag(name = "Series")
@RunOnVirtualThread
class ProjectionsResource {

    private static final String NAME = "series";

    private final Progress progress;
    private final Outbox outbox;
    private final Changes changes;
    private final Callers callers;
    private final ObjectMapper json;

    ProjectionsResource(Progress progress, Outbox outbox, Changes changes, Callers callers, ObjectMapper json) {
        this.progress = progress;
        this.outbox = outbox;
        this.changes = changes;
        this.callers = callers;
        this.json = json;
    }

    @GET
    @Path("series")
    @RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "getProjection",
            summary = "How far the projection of published figures has followed the events")
    public ProjectionView projection() {
        return view(callers.current());
    }

    @POST
    @Path("rebuild")
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "rebuildProjection",
            summary = "Makes the projection of published figures anew, metric by metric",
            description = "Begins within a second and is answered before it ends; numbers can be read meanwhile.")
    @APIResponse(
            responseCode = "202",
            description = "it begins",
            content = @Content(schema = @Schema(implementation = ProjectionView.class)))
    public Response rebuild() {
        Caller caller = callers.current();
        ProjectionView before = view(caller);
        progress.remade("");
        ProjectionView after = view(caller);
        changes.record(
                new Change(
                        "projection.rebuilt",
                        "projection",
                        NAME,
                        caller.agency(),
                        json.valueToTree(before),
                        json.valueToTree(after),
                        null),
                caller);
        return Response.accepted(after).build();
    }

    private ProjectionView view(Caller caller) {
        Progress.Standing standing = progress.now();
        String refusal = caller.is(Role.ADMINISTRATOR) ? null : "reason.administrator-only";
        return new ProjectionView(
                NAME,
                standing.position(),
                Math.max(0, outbox.waiting() + outbox.total() - standing.position()),
                standing.remade(),
                List.of(ActionView.of("rebuild", "POST", refusal)));
    }
}
