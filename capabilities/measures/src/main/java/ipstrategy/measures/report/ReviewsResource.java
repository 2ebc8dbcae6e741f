package ipstrategy.measures.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.reading.Scope;
import ipstrategy.web.answer.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/reports")
@Tag(name = "Reports")
@RolesAllowed(Role.Names.COORDINATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReviewsResource {

    private final Reports reports;
    private final Reviewing reviewing;
    private final Callers callers;
    private final EntityTags tags;

    ReviewsResource(Reports reports, Reviewing reviewing, Callers callers, EntityTags tags) {
        this.reports = reports;
        this.reviewing = reviewing;
        this.callers = callers;
        this.tags = tags;
    }

    @Schema(name = "NewReason")
    record NewReason(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "NewComment")
    record NewComment(@Nullable @Size(max = 1000) String comment) {}

    @POST
    @Idempotent
    @Path("/{id}/return")
    @Transactional
    @Operation(operationId = "returnReport", summary = "Gives a report back with a reason")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    public ReportView giveBack(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewReason reason) {
        Caller caller = callers.current();
        return decide(id, ifMatch, caller, report -> reviewing.giveBack(report, reason.reason(), caller));
    }

    @POST
    @Idempotent
    @Path("/{id}/acceptance")
    @Transactional
    @Operation(operationId = "acceptReport", summary = "Takes a report; the measure's status follows")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    public ReportView accept(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @Nullable @Valid NewComment comment) {
        Caller caller = callers.current();
        String words = comment == null ? null : comment.comment();
        return decide(id, ifMatch, caller, report -> reviewing.accept(report, words, caller));
    }

    @POST
    @Idempotent
    @Path("/{id}/escalation")
    @Transactional
    @Operation(operationId = "escalateReport", summary = "Carries the matter of a report further up")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    public ReportView escalate(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewReason reason) {
        Caller caller = callers.current();
        return decide(id, ifMatch, caller, report -> reviewing.escalate(report, reason.reason(), caller));
    }

    private ReportView decide(String id, @Nullable String ifMatch, Caller caller, Function<Report, Outcome> decision) {
        Report report = reports.hold(id, Scope.of(caller)).orElseThrow(() -> Seen.unknown(id));
        tags.requireMatch(ifMatch, Seen.by(caller, report));
        return Seen.answer(decision.apply(report), caller);
    }
}
