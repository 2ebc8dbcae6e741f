package ipstrategy.metrics.exporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.metrics.table.TableFormat;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.answer.Attachment;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/figures")
@Tag(name = "Imports")
@PermitAll
@RunOnVirtualThread
class FiguresResource {

    private static final Pattern REGION = Pattern.compile("CN|[0-9]{6}|AREA(-[A-Z0-9]+)+");

    private final TakingAway taking;

    FiguresResource(TakingAway taking) {
        this.taking = taking;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "exportFigures",
            summary = "Published figures as a table, in the columns in which an import takes them",
            description = "CSV where not said otherwise. Handed in again it changes nothing.")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "the format",
            schema = @Schema(implementation = TableFormat.class))
    @Parameter(name = "metric", in = ParameterIn.QUERY, description = "one metric only", example = "PCT-APPLICATIONS")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "one region only", example = "CN")
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
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/vnd.sdmx.data+csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response figures(@Context UriInfo uri) {
        Query query = Query.of(uri, "format", "metric", "region", "from", "to");
        TableFormat asked = query.oneOf("format", TableFormat.class);
        TableFormat format = asked == null ? TableFormat.CSV : asked;
        String metric = query.code("metric", MetricCode.FORM, "PCT-APPLICATIONS");
        Period from = period(query, "from");
        Period to = period(query, "to");
        Export export = new Export(
                format,
                metric == null ? List.of() : List.of(metric),
                query.code("region", REGION, "CN"),
                from == null ? null : from.start(),
                to == null ? null : to.end());
        query.ordered("from", export.from(), export.to());
        query.check();
        if (format == TableFormat.XLSX && !taking.fitsASheet(export)) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("format", "fault.sheet-too-small"));
        }
        StreamingOutput table = out -> taking.write(export, out);
        return Response.ok(table, sent(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition("figures." + format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static String sent(TableFormat format) {
        return switch (format) {
            case CSV -> "text/csv; charset=UTF-8";
            case SDMX_CSV -> "application/vnd.sdmx.data+csv; version=2.0.0; charset=UTF-8";
            case NDJSON, XLSX -> format.mediaType();
        };
    }

    private static @Nullable Period period(Query query, String name) {
        return query.parsed(name, Period::parse, "2017, 2017-Q3, 2017-12-31");
    }
}
