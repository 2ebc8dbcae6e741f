package ipstrategy.measures.assigning;

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
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/measures/{id}/responsibilities")
@Tag(name = "Measures")
@RunOnVirtualThread
class ResponsibilitiesResource {

    private final Assignments assignments;
    private final AssigningAgencies assigning;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    ResponsibilitiesResource(
            Assignments assignments, AssigningAgencies assigning, Callers callers, EntityTags tags, Clock clock) {
        this.assignments = assignments;
        this.assigning = assigning;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getResponsibilities",
            summary = "Who answered, answers and will answer for a measure, each with its days")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROTECTION-2022-002")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as believed at that day or instant",
            example = "2026-12-31")
    public ResponsibilitiesView responsibilities(String id, @Context UriInfo uri) {
        Query query = Query.of(uri, "asOf");
        Instant asOf = query.instant("asOf", clock);
        query.check();
        return view(require(id), asOf == null ? clock.instant() : asOf, callers.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "assignAgencies", summary = "Says who answers for a measure from a day on")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROTECTION-2022-002")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ResponsibilitiesView.class)))
    @APIResponse(
            responseCode = "412",
            description = "changed by somebody else since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ResponsibilitiesView assign(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewResponsibilities wanted) {
        Caller caller = callers.current();
        // One after the other: who comes second sees what the first has done, and is told so.
        Assignment measure = hold(id);
        tags.requireMatch(ifMatch, view(measure, clock.instant(), caller));
        return switch (assigning.assign(measure, wanted, caller)) {
            case AssigningAgencies.Outcome.Assigned() -> view(require(id), clock.instant(), caller);
            case AssigningAgencies.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case AssigningAgencies.Outcome.Wrong(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    private Assignment require(String id) {
        return assignments.find(id).orElseThrow(() -> noSuch(id));
    }

    private Assignment hold(String id) {
        return MeasureId.read(id).flatMap(assignments::hold).orElseThrow(() -> noSuch(id));
    }

    private static Refusal noSuch(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure");
    }

    private ResponsibilitiesView view(Assignment measure, Instant asOf, Caller caller) {
        return ResponsibilitiesView.of(
                measure.id(), measure.rule(), assignments.held(measure.id(), asOf), assigning.actionFor(caller));
    }
}
