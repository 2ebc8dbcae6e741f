package ipstrategy.measures.evidence;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.files.Opened;
import ipstrategy.files.Received;
import ipstrategy.files.Sha256;
import ipstrategy.files.StoredFile;
import ipstrategy.files.StoredFiles;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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

@Path("/measures/{id}/evidence")
@Tag(name = "Evidence")
@RunOnVirtualThread
class EvidenceResource {

    private static final String UNKNOWN = MediaType.APPLICATION_OCTET_STREAM;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTE = 500;

    private final Exhibits exhibits;
    private final FilingEvidence filing;
    private final StoredFiles files;
    private final Assignments assignments;
    private final Callers callers;
    private final Clock clock;

    EvidenceResource(
            Exhibits exhibits,
            FilingEvidence filing,
            StoredFiles files,
            Assignments assignments,
            Callers callers,
            Clock clock) {
        this.exhibits = exhibits;
        this.filing = filing;
        this.files = files;
        this.assignments = assignments;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER})
    @Operation(
            operationId = "fileEvidence",
            summary = "Puts a file of up to 50 MiB to a measure; the same content again answers with what is there")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            required = true,
            description = "the file's name",
            example = "试点方案.pdf")
    @Parameter(name = "note", in = ParameterIn.QUERY, description = "what it shows", example = "第一批试点名单")
    @RequestBody(
            description = "the file's bytes as they are",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same content was there already",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(
            responseCode = "413",
            description = "more than 50 MiB",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "a kind of file that is not taken, or another than its name says",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response file(
            String id,
            @Context UriInfo uri,
            @Nullable @HeaderParam(HttpHeaders.CONTENT_TYPE) String claimed,
            InputStream content)
            throws IOException {
        Query query = Query.of(uri, "name", "note");
        String name = query.text("name", LONGEST_NAME);
        String note = query.text("note", LONGEST_NOTE);
        query.check();
        if (name == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("name", "fault.empty"));
        }
        Caller caller = callers.current();
        Assignment measure = measure(id);
        String refusal = filing.refusal(measure, caller);
        if (refusal != null) {
            throw Refusal.of(ProblemType.FORBIDDEN, refusal);
        }
        StoredFile file = agreed(stored(files.receive(content, name)), claimed);
        return switch (filing.file(measure.id(), file, note, caller)) {
            case FilingEvidence.Outcome.Filed(Exhibit exhibit) ->
                Response.created(uri.getAbsolutePathBuilder()
                                .path(exhibit.sha256().value())
                                .build())
                        .entity(exhibit.view())
                        .build();
            case FilingEvidence.Outcome.KnownAlready(Exhibit exhibit) ->
                Response.ok(exhibit.view()).build();
            case FilingEvidence.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
        };
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "listEvidence", summary = "The files put to a measure, in the order they came")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`number`; with a leading `-` reversed",
            example = "number")
    public Listing<EvidenceView> evidence(String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page("number");
        long after = query.after(page);
        query.check();
        Assignment measure = measure(id);
        Reach reach = reach();
        return Listing.of(
                        exhibits.page(measure.id(), reach, page, after),
                        page.limit(),
                        exhibits.count(measure.id(), reach),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.number())))
                .map(Exhibit::view);
    }

    @GET
    @Path("/{sha256}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Uncompressed
    @Operation(operationId = "downloadEvidence", summary = "One file put to a measure, to be saved and never shown")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(
            name = "sha256",
            in = ParameterIn.PATH,
            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "no such file, or not of a measure that concerns the caller's agency",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response download(String id, String sha256, @Context UriInfo uri, @Context Request request)
            throws IOException {
        Query.of(uri).check();
        Assignment measure = measure(id);
        if (!Sha256.FORM.matcher(sha256).matches()) {
            throw noSuch(sha256);
        }
        Exhibit exhibit =
                exhibits.find(measure.id(), new Sha256(sha256), reach()).orElseThrow(() -> noSuch(sha256));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag(sha256));
        return (unchanged == null ? content(exhibit) : unchanged)
                .tag(new EntityTag(sha256))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(exhibit.name()))
                .header("Content-Security-Policy", Attachment.SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private Response.ResponseBuilder content(Exhibit exhibit) throws IOException {
        return switch (files.open(exhibit.sha256(), exhibit.size())) {
            case Opened.Content(InputStream stream) ->
                Response.ok(stream, exhibit.mediaType()).header(HttpHeaders.CONTENT_LENGTH, exhibit.size());
            case Opened.Missing() -> throw new IllegalStateException("the file of " + exhibit.id() + " is missing");
            case Opened.Damaged(long expected, long found) ->
                throw new IllegalStateException(
                        "the file of " + exhibit.id() + " has " + found + " bytes and should have " + expected);
        };
    }

    private static StoredFile stored(Received received) {
        return switch (received) {
            case Received.Stored(StoredFile file) -> file;
            case Received.Empty() -> throw Refusal.of(ProblemType.INVALID_BODY, "reason.file-empty");
            case Received.TooLarge(long greatest) ->
                throw Refusal.of(ProblemType.BODY_TOO_LARGE, "reason.file-too-large", greatest);
            case Received.Refused(String word, var arguments) ->
                throw Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, word, arguments.toArray());
        };
    }

    /// A caller that says what it sends says it rightly; one that does not know says nothing, or `octet-stream`.
    private static StoredFile agreed(StoredFile file, @Nullable String claimed) {
        String said =
                claimed == null ? UNKNOWN : claimed.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (!said.equals(UNKNOWN) && !said.equals(file.mediaType())) {
            throw Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "reason.file-claim", said, file.mediaType());
        }
        return file;
    }

    private Reach reach() {
        return Reach.of(callers.current(), LocalDate.now(clock));
    }

    private Assignment measure(String id) {
        return assignments
                .find(id)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure"));
    }

    private static Refusal noSuch(String sha256) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", sha256, Words.NOUN + "evidence");
    }
}
