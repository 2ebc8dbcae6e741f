package ipstrategy.metrics.composite;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.metrics.terms.Period;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/indexes/{code}/results")
@Tag(name = "Indexes")
@PermitAll
@RunOnVirtualThread
class ResultsResource {

    private static final String BY_REGION = "region";

    private final Indexes indexes;
    private final Computations computations;
    private final Clock clock;

    ResultsResource(Indexes indexes, Computations computations, Clock clock) {
        this.indexes = indexes;
        this.computations = computations;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listIndexResults",
            summary = "What is published of an index for a period, region by region")
    @Parameter(name = "code", example = "IP-DEVELOPMENT")
    @Parameter(name = "period", in = ParameterIn.QUERY, description = "a period; must be given", example = "2017")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "a version of the index, or else the last one that has results",
            example = "1")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as published at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`region`; with a leading `-` reversed",
            example = "region")
    // All regions of a computation stand in one row of the database.
    public Listing<RegionResultView> results(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "period", "version", "asOf");
        Period period = query.parsed("period", Period::parse, "2017");
        Integer version = query.parsed("version", ResultsResource::version, "1");
        Instant asOf = query.instant("asOf", clock);
        Page page = query.page(BY_REGION);
        query.check();
        if (period == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("period", "fault.empty"));
        }
        IndexRevision index = indexes.current(code).orElseThrow(() -> IndexesResource.unknown(code));
        List<RegionResultView> found = computations
                .believed(index.code(), period.toString(), version, asOf == null ? clock.instant() : asOf)
                .map(RegionResultView::of)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.index-not-published"));
        return Listing.cut(found, page, RegionResultView::region);
    }

    private static Optional<Integer> version(String written) {
        return written.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }
}
