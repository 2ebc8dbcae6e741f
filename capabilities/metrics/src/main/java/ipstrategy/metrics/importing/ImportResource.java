package ipstrategy.metrics.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.table.TableFormat;
import ipstrategy.web.Language;
import ipstrategy.web.answer.Attachment;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/imports/{id}")
@Tag(name = "Imports")
@RunOnVirtualThread
@RolesAllowed({
    Role.Names.STATISTICIAN,
    Role.Names.OFFICER,
    Role.Names.APPROVER,
    Role.Names.COORDINATOR,
    Role.Names.AUDITOR
})
class ImportResource {

    private static final String EXAMPLE = "6f0c1f0e-5b7b-4a52-9c3b-0d9f4c8f2a11";

    private final Looking looking;
    private final Problems problems;
    private final CorrectedTable corrected;
    private final Callers callers;

    ImportResource(Looking looking, Problems problems, CorrectedTable corrected, Callers callers) {
        this.looking = looking;
        this.problems = problems;
        this.corrected = corrected;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getImport", summary = "One import, and how far it is while it is read")
    @Parameter(name = "id", in = ParameterIn.PATH, example = EXAMPLE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such import, or none that concerns the caller",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ImportView one(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return require(id).view();
    }

    @GET
    @Path("/problems")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listImportProblems", summary = "What is wrong with the rows of an import, in their order")
    @Parameter(name = "id", in = ParameterIn.PATH, example = EXAMPLE)
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`row`; with a leading `-` reversed",
            example = "row")
    public Listing<ImportProblemView> problems(String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page("row");
        long after = query.after(page);
        query.check();
        FigureImport of = require(id);
        return Listing.of(
                        problems.page(of.id(), page, after),
                        page.limit(),
                        of.view().rows().problems(),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.place())))
                .map(Problems.Placed::view);
    }

    @GET
    @Path("/corrected")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "downloadCorrectedTable",
            summary = "The table to put right and hand in again, with what is wrong beside each row that was refused",
            description = "Where good rows came in, only those that were refused; where nothing came in, all."
                    + " In the format of the table that was handed in, unless another is asked for.")
    @Parameter(name = "id", in = ParameterIn.PATH, example = EXAMPLE)
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "the format; that of the table where none is given",
            schema = @Schema(implementation = TableFormat.class))
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
    public Response corrected(String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, "format");
        TableFormat asked = query.oneOf("format", TableFormat.class);
        query.check();
        FigureImport of = require(id);
        TableFormat format = asked == null ? of.format() : asked;
        if (format == TableFormat.XLSX && !CorrectedTable.fitsASheet(of)) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("format", "fault.sheet-too-small"));
        }
        Language language = Language.of(headers.getAcceptableLanguages());
        StreamingOutput table = out -> corrected.write(of, format, language, out);
        return Response.ok(table, sent(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(named(of, format)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static String sent(TableFormat format) {
        return switch (format) {
            case CSV -> "text/csv; charset=UTF-8";
            case SDMX_CSV -> "application/vnd.sdmx.data+csv; version=2.0.0; charset=UTF-8";
            case NDJSON, XLSX -> format.mediaType();
        };
    }

    private static String named(FigureImport of, TableFormat format) {
        String ending = "." + format.extension();
        String name = "corrected-" + of.name();
        return name.endsWith(ending) ? name : name + ending;
    }

    private FigureImport require(String id) {
        return looking.find(id, callers.current())
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "import"));
    }
}
