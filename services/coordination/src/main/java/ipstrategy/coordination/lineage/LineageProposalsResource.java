package ipstrategy.coordination.lineage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.plan.KnownPlans;
import ipstrategy.identity.AgencyCode;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/lineage-proposals")
@Tag(name = "Lineage")
@PermitAll
@RunOnVirtualThread
class LineageProposalsResource {

    private static final BigDecimal USUAL = new BigDecimal("0.20");

    private final Proposing proposing;
    private final KnownPlans plans;

    LineageProposalsResource(Proposing proposing, KnownPlans plans) {
        this.proposing = proposing;
        this.plans = plans;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "proposeLineage",
            summary = "Which measures of a later plan may go on with which of an earlier plan, by their words",
            description = "Up to three for each measure of the later plan, without those that are linked. They are"
                    + " proposals: the office states a link, or does not.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "the earlier plan's code",
            example = "PROMOTION-2017")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "the later plan's code",
            example = "PROTECTION-2022")
    @Parameter(
            name = "atLeast",
            in = ParameterIn.QUERY,
            description = "how alike they are at least, from 0 to 1",
            example = "0.20")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<LineageProposalView> proposals(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "from", "to", "atLeast");
        String from = query.code("from", AgencyCode.FORM, "PROMOTION-2017");
        String to = query.code("to", AgencyCode.FORM, "PROTECTION-2022");
        BigDecimal atLeast = query.parsed("atLeast", LineageProposalsResource::share, "0.20");
        Page page = query.page(LineageLinks.BY_ID);
        query.check();
        List<LineageProposalView> all =
                proposing.between(required("from", from), required("to", to), atLeast == null ? USUAL : atLeast);
        return Listing.cut(all, page, LineageProposalView::id);
    }

    private String required(String name, @Nullable String plan) {
        if (plan == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query(name, "fault.empty"));
        }
        if (plans.find(plan).isEmpty()) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query(name, "fault.no-such-code", plan));
        }
        return plan;
    }

    /// A number from 0 to 1 with few digits.
    private static Optional<BigDecimal> share(String written) {
        return written.matches("0(\\.[0-9]{1,4})?|1(\\.0{1,4})?")
                ? Optional.of(new BigDecimal(written))
                : Optional.empty();
    }
}
