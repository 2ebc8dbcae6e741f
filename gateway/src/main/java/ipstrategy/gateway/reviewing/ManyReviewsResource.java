package ipstrategy.gateway.reviewing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.gateway.upstream.HandedOn;
import ipstrategy.web.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Who may decide is said by the services; here a decision only finds its way.
@Path("/report-reviews")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ManyReviewsResource {

    private final Spreading spreading;

    ManyReviewsResource(Spreading spreading) {
        this.spreading = spreading;
    }

    @POST
    @Operation(hidden = true)
    public Response review(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewReview> reviews, @Context HttpHeaders headers) {
        return switch (spreading.spread(reviews, HandedOn.of(headers, "Idempotency-Key"))) {
            case Spreading.Outcome.Decided(Reviews decided) ->
                Response.ok(decided).build();
            case Spreading.Outcome.Refused(int status, byte[] problem) ->
                Response.status(status)
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(problem)
                        .build();
        };
    }
}
