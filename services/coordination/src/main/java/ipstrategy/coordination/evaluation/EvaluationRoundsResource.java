package ipstrategy.coordination.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.step.Reason;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/evaluation-rounds")
@Tag(name = "Evaluations")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class EvaluationRoundsResource {

    private final EvaluationRounds rounds;
    private final Conducting conducting;
    private final Callers callers;
    private final EntityTags tags;

    EvaluationRoundsResource(EvaluationRounds rounds, Conducting conducting, Callers callers, EntityTags tags) {
        this.rounds = rounds;
        this.conducting = conducting;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listEvaluationRounds", summary = "Rounds in which agencies or plans are evaluated")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<EvaluationRoundView> rounds(@Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(EvaluationRounds.BY_CODE);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        rounds.page(page),
                        page.limit(),
                        rounds.count(),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(round -> conducting.view(round, caller));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getEvaluationRound", summary = "One evaluation round with its checklist and grades")
    @Parameter(name = "code", example = "EVALUATION-2017")
    public EvaluationRoundView round(String code, @Context UriInfo uri) {
        Query.of(uri).check();
        return conducting.view(rounds.findByIdOptional(code).orElseThrow(() -> missing(code)), callers.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(operationId = "planEvaluationRound", summary = "Plans an evaluation round")
    public EvaluationRoundView plan(@NotNull @Valid NewEvaluationRound fresh) {
        Caller caller = callers.current();
        return conducting.view(conducting.plan(fresh, caller).orRefuse(), caller);
    }

    @POST
    @Path("/{code}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "openEvaluationRound", summary = "Lets the subjects assess themselves")
    @Parameter(name = "code", example = "EVALUATION-2017")
    public EvaluationRoundView open(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        EvaluationRound round = locked(code, ifMatch);
        Caller caller = callers.current();
        return conducting.view(conducting.open(round, reason.reason(), caller).orRefuse(), caller);
    }

    @POST
    @Path("/{code}/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "verifyEvaluationRound", summary = "Ends the self-assessment; the office verifies")
    @Parameter(name = "code", example = "EVALUATION-2017")
    public EvaluationRoundView verify(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        EvaluationRound round = locked(code, ifMatch);
        Caller caller = callers.current();
        return conducting.view(conducting.verify(round, reason.reason(), caller).orRefuse(), caller);
    }

    @POST
    @Path("/{code}/grading")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "gradeEvaluationRound", summary = "Grades what is verified")
    @Parameter(name = "code", example = "EVALUATION-2017")
    public EvaluationRoundView grade(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        EvaluationRound round = locked(code, ifMatch);
        Caller caller = callers.current();
        return conducting.view(conducting.grade(round, reason.reason(), caller).orRefuse(), caller);
    }

    @POST
    @Path("/{code}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "publishEvaluationRound", summary = "Publishes every evaluation of the round")
    @Parameter(name = "code", example = "EVALUATION-2017")
    public EvaluationRoundView publish(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        EvaluationRound round = locked(code, ifMatch);
        Caller caller = callers.current();
        return conducting.view(
                conducting.publish(round, reason.reason(), caller).orRefuse(), caller);
    }

    private EvaluationRound locked(String code, @Nullable String ifMatch) {
        EvaluationRound round = rounds.lock(code).orElseThrow(() -> missing(code));
        tags.requireMatch(ifMatch, conducting.view(round, callers.current()));
        return round;
    }

    private static Refusal missing(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "evaluation-round");
    }
}
