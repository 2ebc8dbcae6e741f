package ipstrategy.measures.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.reading.Scope;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/")
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

    /// What the office can decide.
    @Schema(name = "ReviewDecision")
    enum Decision {
        ACCEPT,
        RETURN
    }

    /// A decision on one report.
    ///
    /// @param ifMatch the tag of the report as it was read
    /// @param reason why it is given back, or a comment on what is accepted
    @Schema(name = "NewReview")
    record NewReview(
            @NotBlank @Size(max = 120) String id,
            @NotBlank @Size(max = 80) String ifMatch,
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String reason) {

        @AssertTrue(message = "fault.return-without-reason")
        @Schema(hidden = true)
        boolean isReasoned() {
            return decision != Decision.RETURN || (reason != null && !reason.isBlank());
        }
    }

    /// What became of one of many.
    ///
    /// @param status the HTTP status that it would have had alone
    /// @param report the report as it is now, where the decision was taken
    /// @param problem the kind of problem, such as `precondition-failed`, where it was not
    @Schema(name = "Review")
    record ReviewView(
            String id,
            int status,
            @Nullable ReportView report,
            @Nullable String problem) {}

    @Schema(name = "Reviews")
    record ReviewsView(List<ReviewView> items) {}

    @POST
    @Path("/reports/{id}/return")
    @Transactional
    @Operation(operationId = "returnReport", summary = "Gives a report back with a reason")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    public ReportView giveBack(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewReason reason) {
        Caller caller = callers.current();
        return decide(id, ifMatch, caller, report -> reviewing.giveBack(report, reason.reason(), caller));
    }

    @POST
    @Path("/reports/{id}/acceptance")
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
    @Path("/reports/{id}/escalation")
    @Transactional
    @Operation(operationId = "escalateReport", summary = "Carries the matter of a report further up")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    public ReportView escalate(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewReason reason) {
        Caller caller = callers.current();
        return decide(id, ifMatch, caller, report -> reviewing.escalate(report, reason.reason(), caller));
    }

    @POST
    @Path("/report-reviews")
    @Operation(
            operationId = "reviewReports",
            summary = "Decides on many reports, each in its own transaction; the answer tells what became of each")
    public ReviewsView review(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewReview> reviews) {
        Caller caller = callers.current();
        return new ReviewsView(
                reviews.stream().map(review -> review(review, caller)).toList());
    }

    private ReviewView review(NewReview review, Caller caller) {
        try {
            ReportView report = QuarkusTransaction.requiringNew()
                    .call(() -> decide(review.id(), review.ifMatch(), caller, held -> decision(review, held, caller)));
            return new ReviewView(review.id(), 200, report, null);
        } catch (Refusal refusal) {
            return new ReviewView(
                    review.id(), refusal.type().status(), null, refusal.type().slug());
        }
    }

    private Outcome decision(NewReview review, Report report, Caller caller) {
        String words = review.reason();
        return switch (review.decision()) {
            case ACCEPT -> reviewing.accept(report, words, caller);
            case RETURN -> reviewing.giveBack(report, words == null ? "" : words, caller);
        };
    }

    private ReportView decide(String id, @Nullable String ifMatch, Caller caller, Function<Report, Outcome> decision) {
        Report report = reports.hold(id, Scope.of(caller)).orElseThrow(() -> Seen.unknown(id));
        tags.requireMatch(ifMatch, Seen.by(caller, report));
        return Seen.answer(decision.apply(report), caller);
    }
}
