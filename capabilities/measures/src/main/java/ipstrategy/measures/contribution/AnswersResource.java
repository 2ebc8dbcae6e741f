package ipstrategy.measures.contribution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.report.ReportView;
import ipstrategy.measures.report.Reports;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/reports")
@Tag(name = "Reports")
@RunOnVirtualThread
class AnswersResource {

    private final Contributions contributions;
    private final Contributing contributing;
    private final Seeing seeing;
    private final Reports reports;
    private final Callers callers;
    private final EntityTags tags;

    AnswersResource(
            Contributions contributions,
            Contributing contributing,
            Seeing seeing,
            Reports reports,
            Callers callers,
            EntityTags tags) {
        this.contributions = contributions;
        this.contributing = contributing;
        this.seeing = seeing;
        this.reports = reports;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Path("/{id}/contributions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "listContributionsOfReport", summary = "What participants say about one report")
    @Parameter(name = "id", example = "PROMOTION-2017-003_2026-Q4_SCOPSR")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<ContributionView> contributions(String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(Contributions.BY_ID);
        query.check();
        Caller caller = callers.current();
        Scope scope = Scope.of(caller);
        require(id, scope);
        Contributions.Filter filter = Contributions.Filter.ofReport(id);
        return seeing.listing(
                contributions.page(scope, filter, page), page, contributions.count(scope, filter), caller);
    }

    @GET
    @Path("/{id}/contributions/{agency}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(
            operationId = "getContribution",
            summary = "What a participant says about one report, as it was submitted last")
    @Parameter(name = "id", example = "PROMOTION-2017-003_2026-Q4_SCOPSR")
    @Parameter(name = "agency", example = "SIPO")
    public ContributionView contribution(String id, String agency) {
        Caller caller = callers.current();
        ReportView report = require(id, Scope.of(caller));
        return seeing.by(caller, require(id, agency, LockModeType.NONE), report);
    }

    @PUT
    @Path("/{id}/contributions/{agency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    @Transactional
    @Operation(
            operationId = "answerReport",
            summary = "Countersigns, adds to, or dissents from a report that is before the office")
    @Parameter(name = "id", example = "PROMOTION-2017-003_2026-Q4_SCOPSR")
    @Parameter(name = "agency", example = "SIPO")
    public ContributionView answer(
            String id,
            String agency,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewContribution given) {
        Caller caller = callers.current();
        // The report first, as whoever decides on it does: nothing is said of what was decided meanwhile.
        ReportView report = reports.readHeld(id, Scope.of(caller)).orElseThrow(() -> noSuch(id));
        Contribution contribution = require(id, agency, LockModeType.PESSIMISTIC_WRITE);
        tags.requireMatch(ifMatch, seeing.by(caller, contribution, report));
        return switch (contributing.answer(contribution, report, given, caller)) {
            case Contributing.Outcome.Taken(Contribution taken) -> seeing.by(caller, taken, report);
            case Contributing.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Contributing.Outcome.NotNow(var state) ->
                throw Refusal.conflict("detail.report-not-before-office", state, state.actions(), state.name());
            case Contributing.Outcome.Over() ->
                throw Refusal.conflict("detail.contribution-over", report.state(), List.of());
            case Contributing.Outcome.WithoutText(String word) ->
                throw Refusal.because(ProblemType.INVALID_BODY, Fault.body("text", word));
        };
    }

    private ReportView require(String id, Scope scope) {
        return reports.read(id, scope).orElseThrow(() -> noSuch(id));
    }

    private static Refusal noSuch(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "report");
    }

    private Contribution require(String report, String agency, LockModeType lock) {
        return contributions
                .latest(report, agency, lock)
                .orElseThrow(
                        () -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", agency, Words.NOUN + "contribution"));
    }
}
