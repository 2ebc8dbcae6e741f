package ipstrategy.measures.contribution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.session.OnlyReads;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/contributions")
@Tag(name = "Reports")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class ContributionsResource {

    private final Contributions contributions;
    private final Seeing seeing;
    private final Callers callers;

    ContributionsResource(Contributions contributions, Seeing seeing, Callers callers) {
        this.contributions = contributions;
        this.seeing = seeing;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @OnlyReads
    @Operation(
            operationId = "listContributions",
            summary = "What participants say about the reports that the caller may read")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROMOTION-2017")
    @Parameter(name = "measure", in = ParameterIn.QUERY, example = "PROMOTION-2017-003")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "the participating agency", example = "SIPO")
    @Parameter(
            name = "report",
            in = ParameterIn.QUERY,
            description = "the reports that they are about, up to 100, parted by commas",
            example = "PROMOTION-2017-003_2026-Q4_SCOPSR")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<ContributionView> contributions(@Context UriInfo uri) {
        Query query = Query.ofList(uri, Contributions.Filter.NAMES);
        Contributions.Filter filter = Contributions.Filter.of(query);
        Page page = query.page(Contributions.BY_ID);
        query.check();
        Scope scope = Scope.of(callers.current());
        long total = contributions.count(scope, filter);
        return seeing.listing(contributions.page(scope, filter, page), page, total, callers.current());
    }
}
