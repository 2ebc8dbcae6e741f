package ipstrategy.gateway.sdmx;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sdmx.answer.Call;
import ipstrategy.gateway.sdmx.answer.Sending;
import ipstrategy.gateway.sdmx.asking.Alternatives;
import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.asking.Order;
import ipstrategy.gateway.sdmx.asking.Parameters;
import ipstrategy.gateway.sdmx.asking.ReportingYear;
import ipstrategy.gateway.sdmx.asking.SeriesKey;
import ipstrategy.gateway.sdmx.asking.Versions;
import ipstrategy.gateway.sdmx.data.Answering;
import ipstrategy.gateway.sdmx.data.DataQuery;
import ipstrategy.gateway.sdmx.data.Locating;
import ipstrategy.gateway.sdmx.message.DataCsv;
import ipstrategy.gateway.sdmx.message.DataJson;
import ipstrategy.gateway.sdmx.message.DataMessage;
import ipstrategy.gateway.sdmx.message.Envelope;
import ipstrategy.gateway.sdmx.message.Layout;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/sdmx/v2")
@Tag(name = "SDMX")
@PermitAll
@RunOnVirtualThread
class DataResource {

    private static final List<Medium.Offer> OFFERS = List.of(
            new Medium.Offer("application/vnd.sdmx.data+json", "2.1.0", "jsondata", List.of("application/json")),
            new Medium.Offer("application/vnd.sdmx.data+json", "2.0.0", "jsondata", List.of()),
            new Medium.Offer("application/vnd.sdmx.data+csv", "2.1.0", "csvdata", List.of("text/csv")),
            new Medium.Offer("application/vnd.sdmx.data+csv", "2.0.0", "csvdata", List.of()),
            // For people: with the names beside the codes.
            new Medium.Offer("text/csv", "2.1.0", "csv", List.of()));

    private static final Set<String> PARAMETERS = Set.of(
            "c",
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "dimensionAtObservation",
            "attributes",
            "measures",
            "includeHistory",
            "offset",
            "limit",
            "sort",
            "asOf",
            "reportingYearStartDay",
            "format");

    private final Locating locating;
    private final Answering answering;
    private final Clock clock;

    DataResource(Locating locating, Answering answering, Clock clock) {
        this.locating = locating;
        this.answering = answering;
        this.clock = clock;
    }

    @GET
    @Path("data/{context}/{agencyID}/{resourceID}/{version}/{key}")
    @Operation(
            operationId = "querySdmxData",
            summary = "Data of one or several dataflows (SDMX REST 2)",
            description =
                    "Published figures of one or several metrics as SDMX-JSON 2 or SDMX-CSV 2. Steps at the end of the"
                            + " path may be left out. A plus in the query is the AND of the standard. What is supported:"
                            + " docs/SDMX.md.")
    @Parameter(name = "context", description = "`dataflow`, `datastructure` or `*`", example = "dataflow")
    @Parameter(name = "agencyID", example = "IPSTRATEGY")
    @Parameter(
            name = "resourceID",
            description = "the code of a metric; of its data structure, with `DSD_` before it; several parted by"
                    + " commas, or `*` for all",
            example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "version", description = "`1.0`, `~`, `+`, `*` or several", example = "~")
    @Parameter(
            name = "key",
            description = "a value or `*` for each dimension but time; several keys parted by commas",
            example = "A.CN.*.*")
    @Parameter(
            name = "c[TIME_PERIOD]",
            in = ParameterIn.QUERY,
            description =
                    "a condition on any component: `c[COMPONENT]=op:value`, with eq, ne, lt, le, gt, ge, co, nc, sw,"
                            + " ew; a comma for OR, a plus for AND",
            example = "ge:2015+le:2020")
    @Parameter(name = "updatedAfter", in = ParameterIn.QUERY, example = "2026-11-01T00:00:00+08:00")
    @Parameter(name = "firstNObservations", in = ParameterIn.QUERY, example = "1")
    @Parameter(name = "lastNObservations", in = ParameterIn.QUERY, example = "1")
    @Parameter(
            name = "dimensionAtObservation",
            in = ParameterIn.QUERY,
            description = "a dimension, or `AllDimensions` for a flat message",
            example = "TIME_PERIOD")
    @Parameter(name = "attributes", in = ParameterIn.QUERY, example = "OBS_STATUS,QUALIFIER")
    @Parameter(name = "measures", in = ParameterIn.QUERY, example = "all")
    @Parameter(name = "includeHistory", in = ParameterIn.QUERY, example = "false")
    @Parameter(name = "offset", in = ParameterIn.QUERY, example = "0")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "components joined by a plus, each with `:asc` or `:desc`; `*` for all dimensions, `series_key` for"
                            + " those of the series",
            example = "TIME_PERIOD:desc+REF_AREA")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, example = "2026-12-31T00:00:00+08:00")
    @Parameter(
            name = "reportingYearStartDay",
            in = ParameterIn.QUERY,
            description = "the day on which the year begins by which `c[TIME_PERIOD]` counts periods such as 2017-Q1",
            example = "--07-01")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description =
                    "`jsondata`, `csvdata`, or `csv` with names beside codes, for callers who cannot set `Accept`",
            example = "csvdata")
    @APIResponse(
            responseCode = "200",
            description = "the data",
            content = {
                @Content(mediaType = "application/vnd.sdmx.data+json"),
                @Content(mediaType = "application/vnd.sdmx.data+csv"),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "204", description = "no data match")
    @APIResponse(responseCode = "304", description = "the answer is known")
    @APIResponse(
            responseCode = "413",
            description =
                    "more than can be gathered by series or by their changes; a flat message or CSV may be larger",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "the data structure has no such component",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "501",
            description = "a part of the standard that is not offered",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response data(
            String context,
            String agencyID,
            String resourceID,
            String version,
            String key,
            @Context RoutingContext request,
            @Context HttpHeaders headers) {
        return answer(List.of(context, agencyID, resourceID, version, key), Call.of(request, headers));
    }

    @GET
    @Path("data{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response shorter(String rest, @Context RoutingContext request, @Context HttpHeaders headers) {
        return answer(Call.steps(rest), Call.of(request, headers));
    }

    private Response answer(List<String> steps, Call call) {
        Parameters parameters = call.parameters(PARAMETERS);
        Medium medium = call.medium(parameters, OFFERS);
        DataQuery query = query(SeriesKey.parse(step(steps, 4)), parameters);
        if (steps.size() > 5) {
            throw Refusal.because(ProblemType.NOT_FOUND);
        }
        String context = step(steps, 0);
        List<Layout> layouts = query.layouts(locating.locateAll(
                context.isEmpty() ? "*" : context,
                Alternatives.of(step(steps, 1)),
                Alternatives.of(step(steps, 2)),
                Versions.of(step(steps, 3))));
        Envelope envelope = call.envelope(clock);
        DataMessage message = medium.type().endsWith("csv")
                ? new DataCsv(envelope, layouts, medium, query.history())
                : new DataJson(envelope);
        return Sending.data(
                answering.answer(layouts, query, call.language(), message), medium, call.language(), () -> {});
    }

    private DataQuery query(SeriesKey key, Parameters parameters) {
        @Nullable String sort = parameters.text("sort");
        Optional<Order> order = sort == null ? Optional.of(Order.BY_TIME) : Order.parse(sort);
        if (order.isEmpty()) {
            parameters.fault("sort", "fault.malformed", "TIME_PERIOD:desc+REF_AREA");
        }
        @Nullable String yearStart = parameters.text("reportingYearStartDay");
        Optional<ReportingYear> year =
                yearStart == null ? Optional.of(ReportingYear.CALENDAR) : ReportingYear.parse(yearStart);
        if (year.isEmpty()) {
            parameters.fault("reportingYearStartDay", "fault.malformed", "--07-01");
        }
        @Nullable Integer offset = parameters.number("offset", 0);
        @Nullable String across = parameters.text("dimensionAtObservation");
        DataQuery query = new DataQuery(
                key,
                year.orElse(ReportingYear.CALENDAR).read(parameters.conditions()),
                parameters.instant("updatedAfter", clock),
                parameters.instant("asOf", clock),
                parameters.flag("includeHistory"),
                parameters.number("firstNObservations", 1),
                parameters.number("lastNObservations", 1),
                offset == null ? 0 : offset,
                parameters.number("limit", 1),
                across == null ? "TIME_PERIOD" : across,
                parameters.several("attributes"),
                parameters.several("measures"),
                order.orElse(Order.BY_TIME));
        parameters.check();
        return query;
    }

    private static String step(List<String> steps, int place) {
        return place < steps.size() ? steps.get(place) : "";
    }
}
