package ipstrategy.gateway.sdmx;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sdmx.answer.Call;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /// The most bytes of a query that is sent as a form: each key is held against every figure.
    private static final int GREATEST = 1 << 16;

    private final QueryingData querying;

    DataResource(QueryingData querying) {
        this.querying = querying;
    }

    @GET
    @Path("data/{context}/{agencyID}/{resourceID}/{version}/{key}")
    @Operation(
            operationId = "querySdmxData",
            summary = "Data of one or several dataflows (SDMX REST 2)",
            description =
                    "Published figures of one or several metrics as SDMX-JSON 2 or SDMX-CSV 2. Steps at the end of the"
                            + " path may be left out. A plus in the query is the AND of the standard. A query that is"
                            + " too long for an address may be sent as a form by POST, its key as `key`. What is"
                            + " supported: docs/SDMX.md.")
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
        return querying.asked(List.of(context, agencyID, resourceID, version, key), Call.of(request, headers));
    }

    @GET
    @Path("data{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response shorter(String rest, @Context RoutingContext request, @Context HttpHeaders headers) {
        return querying.asked(Call.steps(rest), Call.of(request, headers));
    }

    /// The same query as a form, for a key that is too long for an address.
    @POST
    @Path("data{rest:(/.*)?}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sent(
            String rest, byte @Nullable [] form, @Context RoutingContext request, @Context HttpHeaders headers) {
        byte[] query = form == null ? new byte[0] : form;
        if (query.length > GREATEST) {
            throw Refusal.because(ProblemType.BODY_TOO_LARGE);
        }
        return querying.sent(
                Call.steps(rest), Call.of(request, headers).with(new String(query, StandardCharsets.UTF_8)));
    }
}
