package ipstrategy.coordination.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.Language;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/// The same report in four forms. The office and auditors get all measures, everybody else those of the own agency.
@Path("/plans/{code}/progress-report")
@Tag(name = "Plans")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.AUDITOR})
@RunOnVirtualThread
class ProgressReportResource {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Logger LOG = Logger.getLogger(ProgressReportResource.class);
    private static final String LANGUAGE = "language";
    private static final Map<String, Language> LANGUAGES = Map.of("zh", Language.ZH, "en", Language.EN);

    /// What the report may look like.
    private enum Form {
        JSON(MediaType.APPLICATION_JSON_TYPE),
        TABLE(new MediaType("text", "csv")),
        WORKBOOK(MediaType.valueOf(ProgressReportResource.WORKBOOK)),
        DOCUMENT(MediaType.valueOf(ProgressReportResource.DOCUMENT));

        private final MediaType type;

        Form(MediaType type) {
            this.type = type;
        }
    }

    private final Consolidating consolidating;
    private final Callers callers;
    private final Clock clock;

    ProgressReportResource(Consolidating consolidating, Callers callers, Clock clock) {
        this.consolidating = consolidating;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv", WORKBOOK, DOCUMENT})
    @Operation(
            operationId = "getProgressReport",
            summary = "How a plan stands, measure by measure",
            description = "JSON, a table (CSV), a workbook (XLSX) or a document (DOCX), by the Accept header.")
    @Parameter(name = "code", example = "PROMOTION-2017")
    @Parameter(name = LANGUAGE, in = ParameterIn.QUERY, description = "`zh` or `en`", example = "zh")
    @Parameter(name = "bom", in = ParameterIn.QUERY, description = "a byte order mark before CSV", example = "false")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProgressReportView.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCUMENT, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response report(String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        Labels labels = labels(uri, headers);
        ProgressReportView report = report(code, headers);
        return switch (form(headers)) {
            case JSON -> Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
            case TABLE -> Response.ok(table(report), Form.TABLE.type).build();
            case WORKBOOK -> file(report, ProgressWorkbook.of(report, labels), Form.WORKBOOK.type, ".xlsx");
            case DOCUMENT -> file(report, ProgressDocument.of(report, labels), Form.DOCUMENT.type, ".docx");
        };
    }

    /// The form the caller likes best; of those liked alike, the first here.
    private static Form form(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(liked -> Stream.of(Form.values()).filter(form -> form.type.isCompatible(liked)))
                .findFirst()
                .orElse(Form.JSON);
    }

    private static Listing<ProgressLine> table(ProgressReportView report) {
        List<ProgressLine> lines = ProgressLine.of(report);
        return new Listing<>(lines, lines.size(), null, report.unavailable());
    }

    private ProgressReportView report(String code, HttpHeaders headers) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        return switch (consolidating.consolidate(code, authorization, callers.current())) {
            case Consolidating.Outcome.Made(ProgressReportView report) -> report;
            case Consolidating.Outcome.NoSuchPlan() ->
                throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "plan");
            case Consolidating.Outcome.NotAllowed(int status) -> {
                LOG.warnf("the gateway refuses to let a progress report be made: %d", status);
                throw Refusal.because(status == 403 ? ProblemType.FORBIDDEN : ProblemType.BAD_GATEWAY);
            }
            case Consolidating.Outcome.Silent(String why) -> {
                LOG.warnf("a progress report cannot be made: %s", why);
                throw Refusal.because(ProblemType.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "5");
            }
        };
    }

    private Labels labels(UriInfo uri, HttpHeaders headers) {
        Query query = Query.of(uri, LANGUAGE, "bom");
        String asked = query.oneOf(LANGUAGE, LANGUAGES.keySet());
        query.check();
        Language language = asked == null ? null : LANGUAGES.get(asked);
        return new Labels(language == null ? Language.of(headers.getAcceptableLanguages()) : language, clock.getZone());
    }

    private Response file(ProgressReportView report, byte[] content, MediaType type, String ending) {
        String day = report.madeAt().atZone(clock.getZone()).toLocalDate().toString();
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + report.plan() + "_" + day + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .build();
    }
}
