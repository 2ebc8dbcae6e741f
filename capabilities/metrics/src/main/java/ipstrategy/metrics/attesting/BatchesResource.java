package ipstrategy.metrics.attesting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.attesting.AttestationsResource.NewComment;
import ipstrategy.metrics.attesting.AttestationsResource.NewReturn;
import ipstrategy.web.answer.EntityTags;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/observation-batches")
@Tag(name = "Metrics")
@RolesAllowed({Role.Names.STATISTICIAN, Role.Names.APPROVER, Role.Names.COORDINATOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BatchesResource {

    private final Batches batches;
    private final AttestingBatches attesting;
    private final Callers callers;
    private final EntityTags tags;

    BatchesResource(Batches batches, AttestingBatches attesting, Callers callers, EntityTags tags) {
        this.batches = batches;
        this.attesting = attesting;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.STATISTICIAN,
        Role.Names.OFFICER,
        Role.Names.APPROVER,
        Role.Names.COORDINATOR,
        Role.Names.AUDITOR
    })
    @Transactional
    @Operation(
            operationId = "getObservationBatch",
            summary = "Figures that came together, by the import, report or event that they came with")
    @Parameter(name = "id", example = "0b0c3f0e-7a51-4a1e-9f43-2d1d3f6a1c55")
    public BatchView batch(String id) {
        Caller caller = callers.current();
        return batches.find(id)
                .filter(batch -> batch.isSeenBy(caller))
                .map(batch -> shown(batch, caller))
                .orElseThrow(() -> Shown.unknown(id, "figure-batch"));
    }

    @POST
    @Idempotent
    @Path("/{id}/verification")
    @Transactional
    @Operation(operationId = "verifyObservationBatch", summary = "Verifies all reported figures that came together")
    @Parameter(name = "id", example = "0b0c3f0e-7a51-4a1e-9f43-2d1d3f6a1c55")
    public BatchView verify(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @Nullable @Valid NewComment comment) {
        return take(Step.VERIFY, id, ifMatch, comment == null ? null : comment.reason());
    }

    @POST
    @Idempotent
    @Path("/{id}/publication")
    @Transactional
    @Operation(
            operationId = "publishObservationBatch",
            summary = "Publishes all verified figures that came together, at one instant")
    @Parameter(name = "id", example = "0b0c3f0e-7a51-4a1e-9f43-2d1d3f6a1c55")
    public BatchView publish(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @Nullable @Valid NewComment comment) {
        return take(Step.PUBLISH, id, ifMatch, comment == null ? null : comment.reason());
    }

    @POST
    @Idempotent
    @Path("/{id}/return")
    @Transactional
    @Operation(
            operationId = "returnObservationBatch",
            summary = "Gives all figures that came together and are on their way back, with a reason")
    @Parameter(name = "id", example = "0b0c3f0e-7a51-4a1e-9f43-2d1d3f6a1c55")
    public BatchView giveBack(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewReturn reason) {
        return take(Step.RETURN, id, ifMatch, reason.reason());
    }

    private BatchView take(Step step, String id, @Nullable String ifMatch, @Nullable String words) {
        Caller caller = callers.current();
        Batch batch = batches.hold(id)
                .filter(one -> one.isSeenBy(caller))
                .orElseThrow(() -> Shown.unknown(id, "figure-batch"));
        tags.requireMatch(ifMatch, shown(batch, caller));
        return shown(Shown.done(attesting.take(step, batch, words, caller)), caller);
    }

    private static BatchView shown(Batch batch, Caller caller) {
        return batch.view(AttestingBatches.actionsFor(batch, caller));
    }
}
