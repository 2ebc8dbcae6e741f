package ipstrategy.metrics.series;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.metrics.growth.GrowthKind;
import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.web.answer.Attachment;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Series")
@PermitAll
@RunOnVirtualThread
class SeriesResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS_AT_ONCE = 5_000;

    private final Answering answering;
    private final Growing growing;
    private final Clock clock;

    SeriesResource(Answering answering, Growing growing, Clock clock) {
        this.answering = answering;
        this.growing = growing;
        this.clock = clock;
    }

    @GET
    @Path("series")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listSeries",
            summary = "Published figures of several metrics, regions and periods, or what they add up to",
            description = "A sum says of how many of how many parts it is made; where a part is more than its number,"
                    + " so is the sum. Figures of different kinds of regions or periods are never added to each other.")
    @Parameter(
            name = "metric",
            in = ParameterIn.QUERY,
            required = true,
            description = "up to 20 codes, parted by commas; a service answers for its own",
            example = "PCT-APPLICATIONS")
    @Parameter(
            name = "breakdown",
            in = ParameterIn.QUERY,
            description = "breakdowns as `A=X;B=Y`, parted by commas; `*` for all; the whole where none is given",
            example = "CASE-TYPE=DISPUTE")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "codes, parted by commas", example = "CN")
    @Parameter(
            name = "under",
            in = ParameterIn.QUERY,
            description = "only regions that lie directly in this one",
            example = "440000")
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "only regions of this kind; where regions are added up, the kind of the smaller ones",
            example = "PROVINCE")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "periods, parted by commas",
            example = "2016,2017")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "only periods that begin with this one or later",
            example = "2015")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "only periods that end with this one or earlier",
            example = "2020")
    @Parameter(
            name = "periodType",
            in = ParameterIn.QUERY,
            description = "only periods of this type; where periods are added up, the type of the shorter ones",
            schema = @Schema(implementation = PeriodType.class))
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "to what figures are added up: a kind of region, a longer type of period (`YEAR`, `HALF`,"
                    + " `QUARTER`), or both, parted by a comma. What the definition has no rule for is refused.",
            example = "PROVINCE,YEAR")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as published at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "includeHistory",
            in = ParameterIn.QUERY,
            description = "also superseded figures",
            example = "false")
    @Parameter(
            name = "updatedAfter",
            in = ParameterIn.QUERY,
            description = "only what was published or superseded after that instant, what is gone included",
            example = "2026-11-01T00:00:00Z")
    @Parameter(
            name = "latest",
            in = ParameterIn.QUERY,
            description = "only so many periods of each series, the last ones; 1 to 9999",
            example = "1")
    @Parameter(
            name = "growth",
            in = ParameterIn.QUERY,
            description = "how each number grew, by the rules of `/metrics/{code}/growth`",
            schema = @Schema(implementation = GrowthKind.class))
    @Parameter(
            name = "base",
            in = ParameterIn.QUERY,
            description = "from which period; none for a year on year",
            example = "2015")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    @APIResponse(responseCode = "200", description = "a page of figures")
    @APIResponse(
            responseCode = "422",
            description = "the definition has no rule by which this could be added up, or its growth has no meaning",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Listing<PointView> series(@Context UriInfo uri) {
        Query query = Query.ofList(uri, Question.NAMES);
        Question question = Question.of(query, clock);
        Page page = query.page(Place.BY_ID);
        query.check();
        Place place = Place.of(page);
        Answering.Outcome.Found found = found(question, place);
        return Listing.of(found.oneBeyond(), page.limit(), found.total(), place::cursor)
                .map(found.shown()::view);
    }

    @GET
    @Path("series-workbook")
    @Produces(WORKBOOK)
    @Operation(
            operationId = "downloadSeries",
            summary = "The same as a workbook, all pages at once",
            description = "Takes all filters of `/series`.")
    @Parameter(
            name = "metric",
            in = ParameterIn.QUERY,
            required = true,
            description = "up to 20 codes, parted by commas",
            example = "PCT-APPLICATIONS")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "to what figures are added up",
            example = "PROVINCE,YEAR")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response workbook(@Context UriInfo uri) {
        Query query = Query.ofList(uri, Question.NAMES);
        Question question = Question.of(query, clock);
        Page page = query.page(Place.BY_ID);
        query.check();
        Place place = new Place(page, ROWS_AT_ONCE);
        Answering.Outcome.Found first = found(question, place);
        if (first.total() > Sheet.MOST_ROWS) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER, Fault.query("metric", "series.sheet-too-small", Sheet.MOST_ROWS));
        }
        StreamingOutput table = out -> write(question, place, first, out);
        return Response.ok(table, WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition("series.xlsx"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private void write(Question question, Place place, Answering.Outcome.Found first, OutputStream out)
            throws IOException {
        try (Sheet sheet = new Sheet()) {
            Answering.Outcome.Found found = first;
            List<Point> rows = page(found.oneBeyond(), place);
            while (!rows.isEmpty()) {
                rows.stream().map(found.shown()::view).forEach(sheet::add);
                if (found.oneBeyond().size() <= place.limit()) {
                    break;
                }
                found = found(question, place.behind(rows.getLast()));
                rows = page(found.oneBeyond(), place);
            }
            sheet.send(out);
        }
    }

    private static List<Point> page(List<Point> oneBeyond, Place place) {
        return oneBeyond.subList(0, Math.min(place.limit(), oneBeyond.size()));
    }

    private Answering.Outcome.Found found(Question question, Place place) {
        List<Fault> refused = growing.refusals(question);
        if (!refused.isEmpty()) {
            throw Refusal.because(ProblemType.NOT_COMPARABLE, refused);
        }
        return switch (answering.answer(question, place)) {
            case Answering.Outcome.Found(List<Point> numbers, long total, Shown shown) ->
                new Answering.Outcome.Found(numbers, total, shown.with(growing.of(question, page(numbers, place))));
            case Answering.Outcome.NotAdditive(List<Fault> faults) ->
                throw Refusal.because(ProblemType.NOT_ADDITIVE, faults);
            case Answering.Outcome.Unclear(List<Fault> faults) ->
                throw Refusal.because(ProblemType.INVALID_PARAMETER, faults);
        };
    }
}
