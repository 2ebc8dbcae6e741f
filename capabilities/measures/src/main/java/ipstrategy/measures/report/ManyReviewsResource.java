package ipstrategy.measures.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.reading.Scope;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@Path("/report-reviews")
@Tag(name = "Reports")
@RolesAllowed(Role.Names.COORDINATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ManyReviewsResource {

    private static final Logger LOG = Logger.getLogger(ManyReviewsResource.class);

    private final Reports reports;
    private final Reviewing reviewing;
    private final Callers callers;
    private final EntityTags tags;

    ManyReviewsResource(Reports reports, Reviewing reviewing, Callers callers, EntityTags tags) {
        this.reports = reports;
        this.reviewing = reviewing;
        this.callers = callers;
        this.tags = tags;
    }

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
    /// @param report the report as it is now, or null where the caller cannot read it or it failed
    /// @param problem the kind of problem, such as `precondition-failed`, where it was not
    @Schema(name = "Review")
    record ReviewView(
            String id,
            int status,
            @Nullable ReportView report,
            @Nullable String problem) {}

    /// @param unavailable services that own some of the reports and did not answer; what became of those is not known
    @Schema(name = "Reviews")
    record ReviewsView(List<ReviewView> items, List<String> unavailable) {}

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "reviewReports",
            summary = "Decides on many reports, each in its own transaction; the answer tells what became of each")
    public ReviewsView review(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewReview> reviews) {
        Caller caller = callers.current();
        return new ReviewsView(
                reviews.stream().map(review -> review(review, caller)).toList(), List.of());
    }

    private ReviewView review(NewReview review, Caller caller) {
        try {
            ReportView done = QuarkusTransaction.requiringNew().call(() -> decide(review, caller));
            return new ReviewView(review.id(), 200, done, null);
        } catch (Refusal refusal) {
            ReportView standing = QuarkusTransaction.requiringNew()
                    .call(() -> reports.find(review.id(), Scope.of(caller))
                            .map(report -> Seen.by(caller, report))
                            .orElse(null));
            return undecided(review, standing, refusal.type());
        } catch (RuntimeException failed) {
            // What was decided on the others stands, and is to be told.
            LOG.errorf(failed, "report %s could not be decided on", review.id());
            return undecided(review, null, ProblemType.INTERNAL);
        }
    }

    private static ReviewView undecided(NewReview review, @Nullable ReportView standing, ProblemType problem) {
        return new ReviewView(review.id(), problem.status(), standing, problem.slug());
    }

    private ReportView decide(NewReview review, Caller caller) {
        Report report = reports.hold(review.id(), Scope.of(caller)).orElseThrow(() -> Seen.unknown(review.id()));
        tags.requireMatch(review.ifMatch(), Seen.by(caller, report));
        String words = review.reason();
        Outcome outcome = switch (review.decision()) {
            case ACCEPT -> reviewing.accept(report, words, caller);
            case RETURN -> reviewing.giveBack(report, words == null ? "" : words, caller);
        };
        return Seen.answer(outcome, caller);
    }
}
