package ipstrategy.coordination.evaluation.strand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.evaluation.EvaluationRounds;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Outcome;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/evaluation-rounds/{code}/synthesis")
@Tag(name = "Evaluations")
@RolesAllowed(Role.Names.COORDINATOR)
@RunOnVirtualThread
class SynthesisResource {

    private final EvaluationRounds rounds;
    private final Syntheses syntheses;
    private final AdoptingWorkPlan adopting;
    private final Synthesising synthesising;
    private final Callers callers;
    private final EntityTags tags;

    SynthesisResource(
            EvaluationRounds rounds,
            Syntheses syntheses,
            AdoptingWorkPlan adopting,
            Synthesising synthesising,
            Callers callers,
            EntityTags tags) {
        this.rounds = rounds;
        this.syntheses = syntheses;
        this.adopting = adopting;
        this.synthesising = synthesising;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(
            operationId = "getSynthesis",
            summary = "What the strands of an evaluation come to, and the stage at which it stands",
            description = "Until it is published, the office and the auditors see it.")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    public SynthesisView synthesis(String code, @Context UriInfo uri) {
        Query.of(uri).check();
        return synthesising.view(require(code), callers.current());
    }

    @GET
    @Path("/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "listSynthesisVersions", summary = "What was published of a synthesis, in order")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`version`; with a leading `-` reversed",
            example = "version")
    public Listing<SynthesisView.VersionView> versions(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(Syntheses.BY_VERSION);
        long after = query.after(page);
        query.check();
        Synthesis synthesis = require(code);
        return Listing.of(
                        syntheses.publications(synthesis, page, after),
                        page.limit(),
                        syntheses.countPublications(synthesis),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.version())))
                .map(SynthesisPublication::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "adoptWorkPlan",
            summary = "Divides an evaluation round into strands, by the work plan that was adopted")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    public SynthesisView adopt(String code, @NotNull @Valid NewSynthesis fresh) {
        if (!rounds.waitFor(code)) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "evaluation-round");
        }
        Caller caller = callers.current();
        return synthesising.view(adopting.adopt(code, fresh, caller).orRefuse(), caller);
    }

    @POST
    @Path("/stage")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "advanceSynthesis",
            summary = "Ends a stage whose strands are concluded, and goes on to the next that has a strand")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    public SynthesisView advance(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        return step(code, ifMatch, (synthesis, caller) -> synthesising.advance(synthesis, reason.reason(), caller));
    }

    @PUT
    @Path("/text")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "writeSynthesis", summary = "Says what the strands come to together")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    public SynthesisView write(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewSynthesis.Written said) {
        return step(code, ifMatch, (synthesis, caller) -> synthesising.write(synthesis, said, caller));
    }

    @POST
    @Path("/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "publishSynthesis", summary = "Publishes the synthesis with what the strands concluded")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    public SynthesisView publish(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        return step(code, ifMatch, (synthesis, caller) -> synthesising.publish(synthesis, reason.reason(), caller));
    }

    @POST
    @Path("/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "correctSynthesis",
            summary = "Puts the published text or conclusions right, as another version")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    public SynthesisView correct(
            String code,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewSynthesis.Correction said) {
        return step(code, ifMatch, (synthesis, caller) -> synthesising.correct(synthesis, said, caller));
    }

    /// Takes a step with a synthesis that the caller has seen as it is.
    private SynthesisView step(
            String code, @Nullable String ifMatch, BiFunction<Synthesis, Caller, Outcome<Synthesis>> step) {
        Synthesis synthesis = syntheses.lock(code).orElseThrow(() -> missing(code));
        Caller caller = callers.current();
        tags.requireMatch(ifMatch, synthesising.view(synthesis, caller));
        return synthesising.view(step.apply(synthesis, caller).orRefuse(), caller);
    }

    private Synthesis require(String code) {
        Synthesis synthesis = syntheses.findByIdOptional(code).orElseThrow(() -> missing(code));
        if (!synthesis.isPublished() && !Authority.seesAll(callers.current())) {
            throw Refusal.of(ProblemType.FORBIDDEN, "reason.synthesis-unpublished");
        }
        return synthesis;
    }

    private static Refusal missing(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "synthesis");
    }
}
