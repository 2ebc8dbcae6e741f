package ipstrategy.coordination.region;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Regions")
@PermitAll
@RunOnVirtualThread
class RegionsResource {

    private static final Pattern CODE = Pattern.compile("CN|[0-9]{6}|AREA(-[A-Z0-9]+)+");

    private final Regions regions;
    private final RegionClasses classes;
    private final Memberships memberships;
    private final Clock clock;

    RegionsResource(Regions regions, RegionClasses classes, Memberships memberships, Clock clock) {
        this.regions = regions;
        this.classes = classes;
        this.memberships = memberships;
        this.clock = clock;
    }

    @GET
    @Path("regions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listRegions", summary = "Provinces by GB/T 2260 and the places that the documents name")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "words in the name, Chinese or English",
            example = "深圳")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = Region.Kind.class))
    @Parameter(name = "parent", in = ParameterIn.QUERY, description = "the region it belongs to", example = "440000")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "these instead of a page, up to 100, parted by commas; alone or with `fields`",
            example = "440000,440300")
    public Listing<RegionView> regions(@Context UriInfo uri) {
        Query query = Query.ofThings(uri, "q", "kind", "parent");
        List<String> ids = query.ids(CODE, "440000");
        Regions.Filter filter = new Regions.Filter(
                query.text("q", 100), query.oneOf("kind", Region.Kind.class), query.code("parent", CODE, "440000"));
        Page page = query.page(Regions.BY_CODE);
        query.check();
        if (!ids.isEmpty()) {
            return Listing.ofIds(ids, regions.list("code in ?1", ids), Region::code)
                    .map(Region::view);
        }
        return Listing.of(
                        regions.page(filter, page),
                        page.limit(),
                        regions.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(Region::view);
    }

    @GET
    @Path("region-classes")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listRegionClasses", summary = "The classes of provinces that PATENT-2017 binds")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "with the members of this day; today where none is given",
            example = "2017-06-30")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as the platform believed at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<RegionClassView> regionClasses(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "on", "asOf");
        LocalDate on = query.date("on");
        Instant asOf = query.instant("asOf", clock);
        Page page = query.page(RegionClasses.BY_CODE);
        query.check();
        Map<String, List<String>> members =
                memberships.membersOfAll(on == null ? LocalDate.now(clock) : on, asOf == null ? clock.instant() : asOf);
        return Listing.of(
                        classes.page(page),
                        page.limit(),
                        classes.count(),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(one -> one.view(members.getOrDefault(one.code(), List.of())));
    }
}
