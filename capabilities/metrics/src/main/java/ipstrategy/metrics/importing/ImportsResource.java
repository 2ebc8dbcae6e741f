package ipstrategy.metrics.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.table.TableFormat;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/imports")
@Tag(name = "Imports")
@RunOnVirtualThread
class ImportsResource {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final String ASYNC = "respond-async";
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_REASON = 500;

    private final FigureImports imports;
    private final Receiving receiving;
    private final ReadingImport reading;
    private final Looking looking;
    private final Callers callers;

    ImportsResource(
            FigureImports imports, Receiving receiving, ReadingImport reading, Looking looking, Callers callers) {
        this.imports = imports;
        this.receiving = receiving;
        this.reading = reading;
        this.looking = looking;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.STATISTICIAN, Role.Names.OFFICER, Role.Names.APPROVER})
    @Operation(
            operationId = "importFigures",
            summary = "Takes in a table of figures of up to 1 GiB, or tells row by row what is wrong with it",
            description = "`text/csv`, `application/x-ndjson`, XLSX and SDMX-CSV 2.0, as `Content-Type` says. What an "
                    + "export gives may be handed in as it is. UTF-8, UTF-16 and GB 18030 are recognised.")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "check all, keep nothing", example = "true")
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "whether good rows come in where others are refused; ALL_OR_NOTHING where not given",
            schema = @Schema(implementation = Intake.Mode.class))
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "why figures that stand already get another value, where their row does not say",
            example = "国家统计局更正")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "the table's name", example = "figures-2017.csv")
    @Parameter(
            name = "Prefer",
            in = ParameterIn.HEADER,
            description = "`respond-async` not to wait; a table of more than 1 MiB is never waited for",
            example = "respond-async")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "a word of your own for this table: sent again, it is not taken in again",
            example = "6f0c1f0e-5b7b-4a52-9c3b-0d9f4c8f2a11")
    @RequestBody(
            description = "the table's bytes as they are",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "read to its end; `state` says whether anything came in",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "a dry run, or the same as before under its key",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "received, and read in the background",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "415",
            description = "no format of tables",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response take(
            @Context UriInfo uri,
            @Nullable @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Nullable @HeaderParam("Prefer") String prefer,
            @Nullable @HeaderParam("Idempotency-Key") String key,
            InputStream content)
            throws IOException {
        NewImport given = given(Query.of(uri, "dryRun", "mode", "reason", "name"), contentType, prefer, key);
        Caller caller = callers.current();
        return switch (receiving.receive(given, content, caller)) {
            case Receiving.Outcome.Taken(UUID id, boolean now) -> {
                if (now) {
                    reading.read(id);
                }
                yield answer(uri, looking.view(id, caller));
            }
            case Receiving.Outcome.KnownAlready(UUID id) ->
                Response.ok(looking.view(id, caller))
                        .header("Idempotency-Replayed", true)
                        .build();
            case Receiving.Outcome.KeyReused() ->
                throw Refusal.because(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        Fault.header("Idempotency-Key", "fault.idempotency-key-reused"));
            case Receiving.Outcome.Empty() -> throw Refusal.of(ProblemType.INVALID_BODY, "reason.file-empty");
            case Receiving.Outcome.TooLarge(long greatest) ->
                throw Refusal.of(ProblemType.BODY_TOO_LARGE, "reason.file-too-large", greatest);
        };
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({
        Role.Names.STATISTICIAN,
        Role.Names.OFFICER,
        Role.Names.APPROVER,
        Role.Names.COORDINATOR,
        Role.Names.AUDITOR
    })
    @Transactional
    @Operation(operationId = "listImports", summary = "Imports that concern the caller, the newest first")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = ImportState.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-number`, the newest first, the only order",
            example = "-number")
    public Listing<ImportView> imports(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "state");
        ImportState state = query.oneOf("state", ImportState.class);
        Page page = query.page(FigureImports.BY_NUMBER);
        long last = query.after(page, Long.MAX_VALUE);
        query.check();
        Reach reach = Reach.of(callers.current());
        return Listing.of(
                        imports.page(reach, state, page, last),
                        page.limit(),
                        imports.count(reach, state),
                        one -> new Cursor(page.sort().written(), null, String.valueOf(one.number())))
                .map(FigureImport::view);
    }

    private static NewImport given(
            Query query, @Nullable String contentType, @Nullable String prefer, @Nullable String key) {
        boolean dryRun = Boolean.TRUE.equals(query.flag("dryRun"));
        Intake.Mode mode = query.oneOf("mode", Intake.Mode.class);
        String reason = query.text("reason", LONGEST_REASON);
        String name = query.text("name", LONGEST_NAME);
        query.check();
        if (key != null && !KEY.matcher(key).matches()) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER, Fault.header("Idempotency-Key", "fault.idempotency-key"));
        }
        TableFormat format = TableFormat.of(contentType)
                .orElseThrow(() ->
                        Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "import.not-a-format", TableFormat.allowed()));
        return new NewImport(
                name == null ? "table." + format.extension() : name,
                format,
                contentType,
                dryRun,
                mode == null ? Intake.Mode.ALL_OR_NOTHING : mode,
                reason,
                prefer != null && prefer.contains(ASYNC),
                key);
    }

    private static Response answer(UriInfo uri, ImportView view) {
        boolean open = view.endedAt() == null;
        Response.Status status =
                open ? Response.Status.ACCEPTED : view.dryRun() ? Response.Status.OK : Response.Status.CREATED;
        return Response.status(status)
                .location(uri.getAbsolutePathBuilder().path(view.id()).build())
                .entity(view)
                .build();
    }
}
