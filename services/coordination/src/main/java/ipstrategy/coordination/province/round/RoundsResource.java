package ipstrategy.coordination.province.round;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.plan.KnownPlans;
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
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/plans/{code}/rounds")
@Tag(name = "Provinces")
@RunOnVirtualThread
class RoundsResource {

    private final CycleRounds rounds;
    private final KnownPlans plans;
    private final Deploying deploying;
    private final Advancing advancing;
    private final Callers callers;
    private final EntityTags tags;

    RoundsResource(
            CycleRounds rounds,
            KnownPlans plans,
            Deploying deploying,
            Advancing advancing,
            Callers callers,
            EntityTags tags) {
        this.rounds = rounds;
        this.plans = plans;
        this.deploying = deploying;
        this.advancing = advancing;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "listCycleRounds", summary = "The years of a plan over the provinces")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`year`; with a leading `-` reversed",
            example = "year")
    public Listing<CycleRoundView> rounds(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(CycleRounds.BY_YEAR);
        long after = query.after(page);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        rounds.page(code, page, after),
                        page.limit(),
                        rounds.total(code),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.year())))
                .map(round -> round.view(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "deployCycleRound",
            summary = "Deploys a plan's tasks of a year to the provinces",
            description = "What each province must do or may choose is derived from its classes and stays so.")
    @Parameter(name = "code", example = "PATENT-2017")
    public CycleRoundView deploy(String code, @NotNull @Valid NewRound fresh) {
        Caller caller = callers.current();
        var plan = plans.find(code)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "plan"));
        return deploying.deploy(plan, fresh, caller).orRefuse().view(caller);
    }

    @GET
    @Path("/{year}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "getCycleRound", summary = "One year of a plan over the provinces")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    public CycleRoundView round(String code, int year, @Context UriInfo uri) {
        Query.of(uri).check();
        return rounds.find(code, year).orElseThrow(() -> missing(code, year)).view(callers.current());
    }

    @GET
    @Path("/{year}/results")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "getCycleRoundResults", summary = "The published results: scores, totals and places")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "an earlier version; the last where none is given",
            example = "1")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Publication.View.class)))
    @APIResponse(responseCode = "404", description = "not published")
    public Publication.View results(String code, int year, @Context UriInfo uri) {
        Query query = Query.of(uri, "version");
        long version = query.position("version");
        query.check();
        CycleRound round = rounds.find(code, year).orElseThrow(() -> missing(code, year));
        int asked = (int) Math.min(version == 0 ? round.publishedVersion() : version, Integer.MAX_VALUE);
        return rounds.publication(round.id(), asked)
                .orElseThrow(() -> Refusal.of(
                        ProblemType.NOT_FOUND, "detail.no-such", round.id() + "/" + asked, Words.NOUN + "publication"))
                .view();
    }

    @POST
    @Path("/{year}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "reviewCycleRound", summary = "Ends the mid-year review")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    public CycleRoundView review(
            String code, int year, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        CycleRound round = locked(code, year, ifMatch);
        return advancing
                .review(round, reason.reason(), callers.current())
                .orRefuse()
                .view(callers.current());
    }

    @POST
    @Path("/{year}/appraisal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "appraiseCycleRound", summary = "Ends the year-end appraisal: sums and places")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    public CycleRoundView appraise(
            String code, int year, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        CycleRound round = locked(code, year, ifMatch);
        return advancing
                .appraise(round, reason.reason(), callers.current())
                .orRefuse()
                .view(callers.current());
    }

    @POST
    @Path("/{year}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "publishCycleRound", summary = "Publishes the results of the year")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    public CycleRoundView publish(
            String code, int year, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        CycleRound round = locked(code, year, ifMatch);
        return advancing
                .publish(round, reason.reason(), callers.current())
                .orRefuse()
                .view(callers.current());
    }

    @POST
    @Path("/{year}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "correctCycleRound",
            summary = "Puts published scores right, as another version",
            description = "The versions before stay readable as they were.")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    public CycleRoundView correct(
            String code,
            int year,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewMarks.Correction correction) {
        CycleRound round = locked(code, year, ifMatch);
        return advancing
                .correct(round, correction, callers.current())
                .orRefuse()
                .view(callers.current());
    }

    private CycleRound locked(String code, int year, @Nullable String ifMatch) {
        CycleRound round = rounds.lock(code, year).orElseThrow(() -> missing(code, year));
        tags.requireMatch(ifMatch, round.view(callers.current()));
        return round;
    }

    private static Refusal missing(String code, int year) {
        return Refusal.of(
                ProblemType.NOT_FOUND, "detail.no-such", CycleRound.idOf(code, year), Words.NOUN + "cycle-round");
    }
}
