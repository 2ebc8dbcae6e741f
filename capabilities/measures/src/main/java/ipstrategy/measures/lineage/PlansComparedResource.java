package ipstrategy.measures.lineage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.Assignments;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/lineage")
@Tag(name = "Lineage")
@PermitAll
@RunOnVirtualThread
class PlansComparedResource {

    private static final String BY_ID = "id";

    private final Assignments assignments;

    PlansComparedResource(Assignments assignments) {
        this.assignments = assignments;
    }

    /// Two measures to be compared, as [Pair.End] shows them.
    @Schema(name = "Comparison")
    record Comparison(
            @NotNull @Valid Snapshot earlier,
            @NotNull @Valid Snapshot later) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "comparePlans",
            summary =
                    "What became of the measures of an earlier plan in a later one; a service knows the ends that it owns")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "the earlier plan",
            example = "PROMOTION-2017")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "the later plan",
            example = "PROTECTION-2022")
    @Parameter(name = "relation", in = ParameterIn.QUERY, schema = @Schema(implementation = Pair.Relation.class))
    @Parameter(
            name = "deadline",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Differences.DeadlineChange.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<Pair> compared(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "from", "to", "relation", "deadline");
        String from = query.code("from", AgencyCode.FORM, "PROMOTION-2017");
        String to = query.code("to", AgencyCode.FORM, "PROTECTION-2022");
        Pair.Relation relation = query.oneOf("relation", Pair.Relation.class);
        Differences.DeadlineChange deadline = query.oneOf("deadline", Differences.DeadlineChange.class);
        Page page = query.page(BY_ID);
        query.check();
        if (from == null || to == null) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER, Fault.query(from == null ? "from" : "to", "fault.empty"));
        }
        List<Pair> pairs = new Pairing(from, to, assignments.viewsOfPlan(from), assignments.viewsOfPlan(to))
                .pairs().stream()
                        .filter(pair -> relation == null || pair.relations().contains(relation))
                        .filter(pair -> deadline == null || deadline == deadlineOf(pair))
                        .toList();
        return Listing.cut(pairs, page, Pair::id);
    }

    @POST
    @Path("/comparison")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareMeasures",
            summary = "What is different between two measures, whoever owns them: for pairs of two services")
    public Differences compare(@NotNull @Valid Comparison comparison) {
        return Differences.between(comparison.earlier(), comparison.later());
    }

    private static Differences.@Nullable DeadlineChange deadlineOf(Pair pair) {
        Differences differences = pair.differences();
        return differences == null ? null : differences.deadline();
    }
}
