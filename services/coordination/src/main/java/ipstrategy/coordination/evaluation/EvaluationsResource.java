package ipstrategy.coordination.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.AgencyCode;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/evaluations")
@Tag(name = "Evaluations")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class EvaluationsResource {

    private final Evaluations evaluations;
    private final EvaluationRounds rounds;
    private final Assessing assessing;
    private final Rectifying rectifying;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    EvaluationsResource(
            Evaluations evaluations,
            EvaluationRounds rounds,
            Assessing assessing,
            Rectifying rectifying,
            Callers callers,
            EntityTags tags,
            Clock clock) {
        this.evaluations = evaluations;
        this.rounds = rounds;
        this.assessing = assessing;
        this.rectifying = rectifying;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listEvaluations",
            summary = "Evaluations of agencies and plans",
            description = "An agency sees its own, and those that are published.")
    @Parameter(name = "round", in = ParameterIn.QUERY, example = "EVALUATION-2017")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "who assesses itself", example = "SIPO")
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "whether only those with an overdue finding",
            example = "true")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<EvaluationView> evaluations(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "round", "agency", "overdue");
        String round = query.code("round", AgencyCode.FORM, "EVALUATION-2017");
        String agency = query.code("agency", AgencyCode.FORM, "SIPO");
        Boolean overdue = query.flag("overdue");
        Page page = query.page(Evaluations.BY_ID);
        query.check();
        LocalDate day = Boolean.TRUE.equals(overdue) ? LocalDate.now(clock) : null;
        Evaluations.Filter filter = new Evaluations.Filter(round, agency, day);
        Caller caller = callers.current();
        return Listing.of(
                        evaluations.page(filter, caller, page),
                        page.limit(),
                        evaluations.count(filter, caller),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(one -> view(rounds.findById(one.roundCode()), one));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getEvaluation", summary = "One evaluation with its marks and findings")
    @Parameter(name = "id", example = "EVALUATION-2017_SIPO")
    public EvaluationView evaluation(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        Evaluation one = require(id);
        return view(rounds.findById(one.roundCode()), one);
    }

    @GET
    @Path("/{id}/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "listEvaluationVersions", summary = "What was published of an evaluation, in order")
    @Parameter(name = "id", example = "EVALUATION-2017_SIPO")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`version`; with a leading `-` reversed",
            example = "version")
    public Listing<EvaluationView.VersionView> versions(String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(Evaluations.BY_VERSION);
        long after = query.after(page);
        query.check();
        Evaluation one = require(id);
        return Listing.of(
                        evaluations.publications(one, page, after),
                        page.limit(),
                        evaluations.countPublications(one),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.version())))
                .map(EvaluationPublication::view);
    }

    @PUT
    @Path("/{id}/self-assessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    @Transactional
    @Operation(operationId = "assessEvaluation", summary = "The agency assesses itself, on every item")
    @Parameter(name = "id", example = "EVALUATION-2017_SIPO")
    public EvaluationView assess(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewAssessment said) {
        Evaluation one = require(id);
        EvaluationRound round = matching(one, ifMatch);
        return view(round, assessing.assess(round, one, said, callers.current()).orRefuse());
    }

    @PUT
    @Path("/{id}/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "verifyEvaluation",
            summary = "The office verifies, on every item: another person than who assessed")
    @Parameter(name = "id", example = "EVALUATION-2017_SIPO")
    public EvaluationView verify(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewAssessment.Verification found) {
        Evaluation one = require(id);
        EvaluationRound round = matching(one, ifMatch);
        return view(
                round, assessing.verify(round, one, found, callers.current()).orRefuse());
    }

    @POST
    @Path("/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "correctEvaluation", summary = "Puts published scores right, as another version")
    @Parameter(name = "id", example = "EVALUATION-2017_SIPO")
    public EvaluationView correct(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewAssessment.Verification found) {
        Evaluation one = require(id);
        EvaluationRound round = matching(one, ifMatch);
        return view(
                round, assessing.correct(round, one, found, callers.current()).orRefuse());
    }

    @POST
    @Path("/{id}/findings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "recordFinding", summary = "Records something found amiss, to be put right by a day")
    @Parameter(name = "id", example = "EVALUATION-2017_SIPO")
    public EvaluationView find(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewAssessment.Found found) {
        Evaluation one = require(id);
        EvaluationRound round = matching(one, ifMatch);
        return view(round, rectifying.find(round, one, found, callers.current()).orRefuse());
    }

    @POST
    @Path("/{id}/findings/{number}/rectification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    @Idempotent
    @Transactional
    @Operation(operationId = "rectifyFinding", summary = "The agency says what it did about a finding")
    @Parameter(name = "id", example = "EVALUATION-2017_SIPO")
    @Parameter(name = "number", example = "1")
    public EvaluationView rectify(
            String id,
            int number,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewAssessment.Rectified done) {
        Evaluation one = require(id);
        EvaluationRound round = matching(one, ifMatch);
        Finding finding = finding(one, number);
        return view(
                round,
                rectifying.rectify(round, one, finding, done, callers.current()).orRefuse());
    }

    @POST
    @Path("/{id}/findings/{number}/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "verifyFinding", summary = "The office accepts what was done, or opens the finding again")
    @Parameter(name = "id", example = "EVALUATION-2017_SIPO")
    @Parameter(name = "number", example = "1")
    public EvaluationView verifyFinding(
            String id,
            int number,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewAssessment.Seen seen) {
        Evaluation one = require(id);
        EvaluationRound round = matching(one, ifMatch);
        Finding finding = finding(one, number);
        return view(
                round,
                rectifying.verify(round, one, finding, seen, callers.current()).orRefuse());
    }

    /// The round of an evaluation that is about to be changed; a change of the round waits, and so does this one.
    private EvaluationRound matching(Evaluation one, @Nullable String ifMatch) {
        EvaluationRound round = rounds.lock(one.roundCode()).orElseThrow();
        evaluations.getEntityManager().refresh(one);
        tags.requireMatch(ifMatch, view(round, one));
        return round;
    }

    private Evaluation require(String id) {
        return evaluations
                .seenBy(callers.current(), id)
                .orElseThrow(() -> evaluations.findById(id) == null
                        ? Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "evaluation")
                        : Refusal.of(ProblemType.FORBIDDEN, "reason.own-agency-only"));
    }

    private static Finding finding(Evaluation one, int number) {
        return one.finding(number)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", number, Words.NOUN + "finding"));
    }

    private EvaluationView view(EvaluationRound round, Evaluation one) {
        return one.view(round, LocalDate.now(clock), callers.current());
    }
}
