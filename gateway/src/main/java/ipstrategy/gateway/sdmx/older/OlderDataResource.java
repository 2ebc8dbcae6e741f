package ipstrategy.gateway.sdmx.older;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sdmx.answer.Call;
import ipstrategy.gateway.sdmx.answer.Sending;
import ipstrategy.gateway.sdmx.asking.Alternatives;
import ipstrategy.gateway.sdmx.asking.Condition;
import ipstrategy.gateway.sdmx.asking.Condition.Term;
import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.asking.Operator;
import ipstrategy.gateway.sdmx.asking.Order;
import ipstrategy.gateway.sdmx.asking.Parameters;
import ipstrategy.gateway.sdmx.asking.SeriesKey;
import ipstrategy.gateway.sdmx.asking.Versions;
import ipstrategy.gateway.sdmx.data.Answering;
import ipstrategy.gateway.sdmx.data.DataQuery;
import ipstrategy.gateway.sdmx.data.Locating;
import ipstrategy.gateway.sdmx.message.DataXml;
import ipstrategy.gateway.sdmx.message.Layout;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/sdmx/v1")
@Tag(name = "SDMX")
@PermitAll
@RunOnVirtualThread
class OlderDataResource {

    private static final List<Medium.Offer> OFFERS = List.of(new Medium.Offer(
            "application/vnd.sdmx.genericdata+xml", "2.1", "genericdata", List.of("application/xml", "text/xml")));

    private static final Set<String> PARAMETERS = Set.of(
            "startPeriod",
            "endPeriod",
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "dimensionAtObservation",
            "detail",
            "includeHistory",
            "format");

    private static final Set<String> DETAILS = Set.of("full", "dataonly", "serieskeysonly", "nodata");

    private final Locating locating;
    private final Answering answering;
    private final Clock clock;

    OlderDataResource(Locating locating, Answering answering, Clock clock) {
        this.locating = locating;
        this.answering = answering;
        this.clock = clock;
    }

    @GET
    @Path("data/{flowRef}/{key}")
    @Operation(
            operationId = "queryOlderSdmxData",
            summary = "Data of a dataflow (SDMX REST 1.5)",
            description = "Published figures of one metric as SDMX-ML 2.1 generic data.")
    @Parameter(
            name = "flowRef",
            description = "the id of a dataflow, or agency, id and version",
            example = "IPSTRATEGY,PATENT-ENFORCEMENT-CASES,1.0")
    @Parameter(
            name = "key",
            description = "values of the dimensions but time, parted by dots; `+` for OR, nothing for all; or `all`",
            example = "A.CN..")
    @Parameter(name = "startPeriod", in = ParameterIn.QUERY, example = "2015")
    @Parameter(name = "endPeriod", in = ParameterIn.QUERY, example = "2020")
    @Parameter(name = "updatedAfter", in = ParameterIn.QUERY, example = "2026-11-01T00:00:00+08:00")
    @Parameter(name = "firstNObservations", in = ParameterIn.QUERY, example = "1")
    @Parameter(name = "lastNObservations", in = ParameterIn.QUERY, example = "1")
    @Parameter(name = "dimensionAtObservation", in = ParameterIn.QUERY, example = "TIME_PERIOD")
    @Parameter(
            name = "detail",
            in = ParameterIn.QUERY,
            description = "`full`, `dataonly`, `serieskeysonly`, `nodata`",
            example = "full")
    @Parameter(name = "includeHistory", in = ParameterIn.QUERY, example = "false")
    @APIResponse(
            responseCode = "200",
            description = "the data",
            content = @Content(mediaType = "application/vnd.sdmx.genericdata+xml"))
    @APIResponse(responseCode = "304", description = "the answer is known")
    @APIResponse(
            responseCode = "413",
            description = "more than can be gathered by series at once",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "the data structure has no such component",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response data(String flowRef, String key, @Context RoutingContext request, @Context HttpHeaders headers) {
        return answer(flowRef, key, Call.of(request, headers));
    }

    @GET
    @Path("data/{flowRef}")
    @Operation(hidden = true)
    public Response all(String flowRef, @Context RoutingContext request, @Context HttpHeaders headers) {
        return answer(flowRef, "all", Call.of(request, headers));
    }

    @GET
    @Path("data/{flowRef}/{key}/{providerRef}")
    @Operation(hidden = true)
    public Response ofProvider(
            String flowRef,
            String key,
            String providerRef,
            @Context RoutingContext request,
            @Context HttpHeaders headers) {
        if (!providerRef.equals("all") && !providerRef.equals("IPSTRATEGY")) {
            throw nothing(flowRef);
        }
        return answer(flowRef, key, Call.of(request, headers));
    }

    private Response answer(String flowRef, String key, Call call) {
        Parameters parameters = call.parameters(PARAMETERS);
        Medium medium = call.medium(parameters, OFFERS);
        DataQuery query = query(SeriesKey.parseOlder(key), parameters);
        String[] reference = flowRef.split(",");
        boolean bare = reference.length == 1;
        Cube cube = locating.locate(
                "dataflow",
                Alternatives.of(bare || reference[0].equals("all") ? "*" : reference[0]),
                Alternatives.of(bare ? reference[0] : reference[1]),
                Versions.of(reference.length < 3 || reference[2].equals("latest") ? "~" : reference[2]));
        List<Layout> layouts = query.layouts(List.of(cube));
        DataXml message = new DataXml(call.envelope(clock), layouts.getFirst());
        return Sending.data(
                answering.answer(layouts, query, call.language(), message, call.deadline()),
                medium,
                call.language(),
                () -> {
                    throw nothing(flowRef);
                });
    }

    private DataQuery query(SeriesKey key, Parameters parameters) {
        List<Term> periods = new ArrayList<>();
        term(parameters, "startPeriod", Operator.GE, periods);
        term(parameters, "endPeriod", Operator.LE, periods);
        String detail = parameters.oneOf("detail", DETAILS, "full");
        @Nullable String across = parameters.text("dimensionAtObservation");
        boolean withData = detail.equals("full") || detail.equals("dataonly");
        boolean withAttributes = detail.equals("full") || detail.equals("nodata");
        DataQuery query = new DataQuery(
                key,
                periods.isEmpty() ? Map.of() : Map.of("TIME_PERIOD", new Condition(List.of(periods))),
                parameters.instant("updatedAfter", clock),
                null,
                parameters.flag("includeHistory"),
                parameters.number("firstNObservations", 1),
                parameters.number("lastNObservations", 1),
                0,
                null,
                across == null ? "TIME_PERIOD" : across,
                List.of(!withAttributes ? "none" : withData ? "all" : "dataset"),
                List.of(withData ? "all" : "none"),
                Order.BY_TIME);
        parameters.check();
        return query;
    }

    private static void term(Parameters parameters, String name, Operator operator, List<Term> terms) {
        String period = parameters.text(name);
        if (period != null) {
            terms.add(new Term(operator, period));
        }
    }

    /// In this version of the standard an empty answer is a fault.
    private static Refusal nothing(String flowRef) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", flowRef, Words.NOUN + "sdmx-data");
    }
}
