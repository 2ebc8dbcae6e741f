package ipstrategy.coordination.evaluation.strand;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/evaluation-rounds/{code}/strands")
@Tag(name = "Evaluations")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class StrandsResource {

    private final Syntheses syntheses;
    private final Strands strands;
    private final Concluding concluding;
    private final Callers callers;
    private final EntityTags tags;

    StrandsResource(Syntheses syntheses, Strands strands, Concluding concluding, Callers callers, EntityTags tags) {
        this.syntheses = syntheses;
        this.strands = strands;
        this.concluding = concluding;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listStrands",
            summary = "The strands of an evaluation round",
            description = "A body sees those that it reports for, and all once the synthesis is published.")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<StrandView> strands(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(Strands.BY_ID);
        query.check();
        Synthesis its = its(code);
        Caller caller = callers.current();
        return Listing.of(
                        strands.page(code, caller, page),
                        page.limit(),
                        strands.count(code, caller),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(strand -> strand.view(its, caller));
    }

    @GET
    @Path("/{strand}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getStrand", summary = "One strand of an evaluation round")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    @Parameter(name = "strand", example = "DEPARTMENTS")
    public StrandView strand(String code, String strand, @Context UriInfo uri) {
        Query.of(uri).check();
        Synthesis its = its(code);
        return require(code, strand).view(its, callers.current());
    }

    @PUT
    @Path("/{strand}/conclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "concludeStrand", summary = "Says what a strand comes to, once its bodies have reported")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    @Parameter(name = "strand", example = "DEPARTMENTS")
    public StrandView conclude(
            String code,
            String strand,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewSynthesis.Concluded said) {
        Synthesis its = syntheses.lock(code).orElseThrow(() -> missing(code));
        Caller caller = callers.current();
        Strand one = require(code, strand);
        tags.requireMatch(ifMatch, one.view(its, caller));
        return concluding.conclude(its, one, said, caller).orRefuse().view(its, caller);
    }

    private Synthesis its(String code) {
        return syntheses.findByIdOptional(code).orElseThrow(() -> missing(code));
    }

    private Strand require(String code, String strand) {
        return strands.seenBy(callers.current(), code, strand)
                .orElseThrow(() -> strands.isKnown(code, strand)
                        ? Refusal.of(ProblemType.FORBIDDEN, "reason.own-agency-only")
                        : Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", strand, Words.NOUN + "strand"));
    }

    private static Refusal missing(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "synthesis");
    }
}
