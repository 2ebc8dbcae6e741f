package ipstrategy.measures.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.ladder.StepKind;
import ipstrategy.measures.reading.Scope;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/supervision-steps")
@Tag(name = "Supervision")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class SupervisionStepsResource {

    private final SupervisionSteps steps;
    private final Callers callers;

    SupervisionStepsResource(SupervisionSteps steps, Callers callers) {
        this.steps = steps;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listSupervisionSteps",
            summary = "Steps of supervision taken about reports that the caller may read")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROMOTION-2017")
    @Parameter(name = "measure", in = ParameterIn.QUERY, example = "PROMOTION-2017-003")
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            description = "the agency that the report is asked of",
            example = "SIPO")
    @Parameter(name = "report", in = ParameterIn.QUERY, example = "PROMOTION-2017-001_2026-Q4_SIPO")
    @Parameter(name = "step", in = ParameterIn.QUERY, schema = @Schema(implementation = StepKind.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "taken for this day or later",
            example = "2026-01-01")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "taken for this day or earlier",
            example = "2026-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`on` or `id`; with a leading `-` reversed",
            example = "-on")
    public Listing<SupervisionStepView> steps(@Context UriInfo uri) {
        Query query = Query.ofList(uri, StepFilter.NAMES);
        StepFilter filter = StepFilter.of(query);
        Page page = query.page(SupervisionSteps.BY_DAY, SupervisionSteps.BY_ID);
        query.check();
        Scope scope = Scope.of(callers.current());
        return Listing.of(
                        steps.page(filter, scope, page),
                        page.limit(),
                        steps.count(filter, scope),
                        last -> SupervisionSteps.cursor(last, page))
                .map(SupervisionStep::view);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getSupervisionStep", summary = "One step of supervision")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO_R1_NOTICE")
    public SupervisionStepView step(String id) {
        return steps.find(id, Scope.of(callers.current()))
                .map(SupervisionStep::view)
                .orElseThrow(
                        () -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "supervision-step"));
    }
}
