package ipstrategy.coordination.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/agencies")
@Tag(name = "Agencies")
@PermitAll
@RunOnVirtualThread
class AgenciesResource {

    private final Agencies agencies;

    AgenciesResource(Agencies agencies) {
        this.agencies = agencies;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listAgencies", summary = "The agency register")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "words in a name, in an alias as printed, or in the code",
            example = "知识产权局")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = Agency.Kind.class))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "only bodies that exist on this day",
            example = "2017-06-23")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "these instead of a page, up to 100, parted by commas; alone or with `fields`",
            example = "SIPO,MOF")
    public Listing<AgencyView> agencies(@Context UriInfo uri) {
        Query query = Query.ofThings(uri, "q", "kind", "asOf");
        List<String> ids = query.ids(AgencyCode.FORM, "SIPO");
        Agencies.Filter filter =
                new Agencies.Filter(query.text("q", 100), query.oneOf("kind", Agency.Kind.class), query.date("asOf"));
        Page page = query.page(Agencies.BY_CODE);
        query.check();
        Map<String, List<Predecessor>> predecessors = agencies.predecessors();
        if (!ids.isEmpty()) {
            return Listing.ofIds(ids, agencies.list("code in ?1", ids), Agency::code)
                    .map(agency -> agency.seenOn(null, predecessors.getOrDefault(agency.code(), List.of())));
        }
        return Listing.of(
                        agencies.page(filter, page),
                        page.limit(),
                        agencies.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(agency -> agency.seenOn(filter.asOf(), predecessors.getOrDefault(agency.code(), List.of())));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getAgency", summary = "One agency, and whether it exists on a day")
    @Parameter(name = "code", example = "SIPO")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, description = "the day asked about", example = "2019-01-01")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such agency",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AgencyView agency(String code, @Context UriInfo uri) {
        Query query = Query.of(uri, "asOf");
        LocalDate asOf = query.date("asOf");
        query.check();
        Agency found = AgencyCode.FORM.matcher(code).matches() ? agencies.findById(code) : null;
        if (found == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "agency");
        }
        return found.seenOn(asOf, agencies.predecessors().getOrDefault(code, List.of()));
    }
}
