package ipstrategy.measures.linking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/measures/{id}/metrics")
@Tag(name = "Measures")
@RunOnVirtualThread
class MetricLinksResource {

    private final Assignments assignments;
    private final LinkingMetrics linking;
    private final Callers callers;
    private final EntityTags tags;

    MetricLinksResource(Assignments assignments, LinkingMetrics linking, Callers callers, EntityTags tags) {
        this.assignments = assignments;
        this.linking = linking;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "getMetricLinks", summary = "The metrics that reports on a measure give values of")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROTECTION-2022-002")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MetricLinksView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such measure",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public MetricLinksView metrics(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return view(assignments.find(id).orElseThrow(() -> noSuch(id)), callers.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "linkMetrics", summary = "Says which metrics reports on a measure give values of")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROTECTION-2022-002")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MetricLinksView.class)))
    @APIResponse(
            responseCode = "412",
            description = "changed by somebody else since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public MetricLinksView link(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewMetricLinks wanted) {
        Caller caller = callers.current();
        // One after the other: who comes second sees what the first has done, and is told so.
        Assignment measure = MeasureId.read(id).flatMap(assignments::hold).orElseThrow(() -> noSuch(id));
        tags.requireMatch(ifMatch, view(measure, caller));
        return switch (linking.link(measure, wanted, caller)) {
            case LinkingMetrics.Outcome.Linked() -> view(assignments.find(id).orElseThrow(() -> noSuch(id)), caller);
            case LinkingMetrics.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case LinkingMetrics.Outcome.Wrong(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    private static Refusal noSuch(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure");
    }

    private MetricLinksView view(Assignment measure, Caller caller) {
        return new MetricLinksView(measure.id().value(), measure.metrics(), List.of(linking.actionFor(caller)));
    }
}
