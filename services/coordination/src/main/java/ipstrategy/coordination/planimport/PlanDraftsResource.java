package ipstrategy.coordination.planimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.document.ReceivedText;
import ipstrategy.coordination.plan.AdoptingPlan;
import ipstrategy.coordination.plan.PlanKind;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.Text;
import ipstrategy.web.answer.EntityTags;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

@Path("/plan-drafts")
@Tag(name = "Plan import")
@RolesAllowed(Role.Names.COORDINATOR)
@RunOnVirtualThread
class PlanDraftsResource {

    private static final String[] HEADER = {
        "code", "title.zh", "title.en", "kind", "term", "issuer", "issuedOn", "adoptedBy", "documentNumber", "fileName"
    };

    private final PlanDrafts drafts;
    private final Receiving receiving;
    private final Correcting correcting;
    private final Confirming confirming;
    private final AdoptingPlan plans;
    private final Callers callers;
    private final EntityTags tags;

    PlanDraftsResource(
            PlanDrafts drafts,
            Receiving receiving,
            Correcting correcting,
            Confirming confirming,
            AdoptingPlan plans,
            Callers callers,
            EntityTags tags) {
        this.drafts = drafts;
        this.receiving = receiving;
        this.correcting = correcting;
        this.confirming = confirming;
        this.plans = plans;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listPlanDrafts", summary = "Plan texts that were received and read")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROMOTION-2017")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = PlanDraft.State.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`, or `-id` reversed", example = "id")
    public Listing<PlanDraftView> drafts(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "plan", "state");
        PlanDrafts.Filter filter = new PlanDrafts.Filter(
                query.code("plan", AgencyCode.FORM, "PROMOTION-2017"), query.oneOf("state", PlanDraft.State.class));
        Page page = query.page(PlanDrafts.BY_ID);
        query.check();
        Caller caller = ofTheOffice();
        return Listing.of(
                        drafts.page(filter, page),
                        page.limit(),
                        drafts.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(draft -> view(draft, caller));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "pastePlan",
            summary = "Receives a plan's text, pasted or as a file, plain or Word, and reads it",
            description =
                    "Pasted text comes as JSON with what is known of the plan. Of a file the same is said in the query;"
                            + " plain text is read in UTF-8, or else in GB18030, and the answer says which.")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NewPlanDraft.class)),
                @Content(mediaType = ReceivedText.PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ReceivedText.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "the plan's code, required with a file",
            example = "PROMOTION-2030")
    @Parameter(name = "title.zh", in = ParameterIn.QUERY, example = "2030年灯塔保护推进计划")
    @Parameter(name = "title.en", in = ParameterIn.QUERY, example = "Promotion plan for lighthouses 2030")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = PlanKind.class))
    @Parameter(name = "term", in = ParameterIn.QUERY, example = "2030")
    @Parameter(name = "issuer", in = ParameterIn.QUERY, example = "JC-OFFICE")
    @Parameter(name = "issuedOn", in = ParameterIn.QUERY, example = "2030-03-01")
    @Parameter(name = "adoptedBy", in = ParameterIn.QUERY, example = "JOINT-CONFERENCE")
    @Parameter(name = "documentNumber", in = ParameterIn.QUERY, example = "国知战联办〔2030〕1号")
    @Parameter(name = "fileName", in = ParameterIn.QUERY, example = "plan.docx")
    @APIResponse(
            responseCode = "201",
            description = "read and kept",
            content = @Content(schema = @Schema(implementation = PlanDraftView.class)))
    @APIResponse(
            responseCode = "200",
            description = "received before; nothing has changed",
            content = @Content(schema = @Schema(implementation = PlanDraftView.class)))
    public Response paste(@NotNull @Valid NewPlanDraft given) {
        return receive(given.plan(), ReceivedText.pasted(given.text()), false);
    }

    @POST
    @Idempotent
    @Consumes({ReceivedText.PLAIN, ReceivedText.WORD})
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(hidden = true)
    public Response upload(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @Context UriInfo uri, byte[] file) {
        Query query = Query.of(uri, HEADER);
        PlanHeader header = header(query);
        String name = query.text("fileName", 200);
        query.check();
        boolean word = MediaType.valueOf(type).isCompatible(MediaType.valueOf(ReceivedText.WORD));
        return switch (word ? ReceivedText.word(file, name) : ReceivedText.plain(file, name)) {
            case ReceivedText.Outcome.Read(ReceivedText received) -> receive(header, received, true);
            case ReceivedText.Outcome.Unreadable(String reason) ->
                throw Refusal.because(ProblemType.INVALID_BODY, Fault.body("", reason));
        };
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getPlanDraft", summary = "How a plan's text was read, and what is left to do")
    @Parameter(name = "id", example = "PROMOTION-2030_1a2b3c4d")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanDraftView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such draft",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PlanDraftView draft(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        Caller caller = ofTheOffice();
        return view(require(id, drafts.findById(id)), caller);
    }

    @GET
    @Path("/{id}/text")
    @Produces("text/plain;charset=UTF-8")
    @Transactional
    @Operation(operationId = "getPlanDraftText", summary = "The text as it was received; anchors count its characters")
    @Parameter(name = "id", example = "PROMOTION-2030_1a2b3c4d")
    public String text(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        ofTheOffice();
        return require(id, drafts.findById(id)).received().text();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "correctPlanDraft", summary = "Corrects titles of parts, and says that doubts were seen")
    @Parameter(name = "id", example = "PROMOTION-2030_1a2b3c4d")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanDraftView.class)))
    public PlanDraftView correct(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DraftCorrection given) {
        Caller caller = ofTheOffice();
        PlanDraft draft = held(id, ifMatch, caller);
        return view(corrected(correcting.correct(draft, given, caller)), caller);
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "confirmPlanDraft",
            summary = "Adopts the plan, its text and every item, in one transaction")
    @Parameter(name = "id", example = "PROMOTION-2030_1a2b3c4d")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanDraftView.class)))
    @APIResponse(
            responseCode = "409",
            description = "decided before, or not ready: `errors` names every item",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PlanDraftView confirm(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DraftCorrection.Decision decision) {
        Caller caller = ofTheOffice();
        PlanDraft draft = held(id, ifMatch, caller);
        return view(decided(draft, confirming.confirm(draft, decision.reason(), caller)), caller);
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "discardPlanDraft", summary = "Gives a draft up")
    @Parameter(name = "id", example = "PROMOTION-2030_1a2b3c4d")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanDraftView.class)))
    public PlanDraftView discard(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DraftCorrection.Decision decision) {
        Caller caller = ofTheOffice();
        PlanDraft draft = held(id, ifMatch, caller);
        return view(decided(draft, confirming.discard(draft, decision.reason(), caller)), caller);
    }

    private Response receive(PlanHeader header, ReceivedText received, boolean inQuery) {
        Caller caller = callers.current();
        return switch (receiving.receive(header, received, caller)) {
            case Receiving.Outcome.Received(PlanDraft draft) ->
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "plan-drafts/" + draft.id())
                        .entity(view(draft, caller))
                        .build();
            case Receiving.Outcome.Known(PlanDraft draft) ->
                Response.ok(view(draft, caller)).build();
            case Receiving.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Receiving.Outcome.Wrong(List<Fault> faults) ->
                throw inQuery
                        ? Refusal.because(ProblemType.INVALID_PARAMETER, inQuery(faults))
                        : Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    private static List<Fault> inQuery(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field().startsWith("plan/")
                        ? Fault.query(
                                fault.field().substring("plan/".length()),
                                fault.word(),
                                fault.arguments().toArray())
                        : fault)
                .toList();
    }

    private static PlanHeader header(Query query) {
        String zh = query.text("title.zh", 200);
        String en = query.text("title.en", 400);
        String code = query.text("code", 80);
        return new PlanHeader(
                code == null ? "" : code,
                zh == null || en == null ? null : new Text(zh, en),
                query.oneOf("kind", PlanKind.class),
                query.text("term", 20),
                query.text("issuer", 40),
                query.date("issuedOn"),
                query.text("adoptedBy", 40),
                query.text("documentNumber", 100));
    }

    private PlanDraft held(String id, @Nullable String ifMatch, Caller caller) {
        PlanDraft draft = require(id, drafts.hold(id));
        tags.requireMatch(ifMatch, view(draft, caller));
        return draft;
    }

    private PlanDraftView view(PlanDraft draft, Caller caller) {
        return PlanDraftView.of(draft, plans.standing(draft.plan()) != null, caller);
    }

    private Caller ofTheOffice() {
        return ofTheOffice(callers.current());
    }

    private static PlanDraft decided(PlanDraft before, Confirming.Outcome outcome) {
        return switch (outcome) {
            case Confirming.Outcome.Done(PlanDraft draft) -> draft;
            case Confirming.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Confirming.Outcome.Decided(PlanDraft draft) -> throw decided(draft);
            case Confirming.Outcome.Unfinished(List<Fault> faults) ->
                throw Refusal.unfinished(faults, before.state(), before.actionsBesideConfirming());
            case Confirming.Outcome.HasText() ->
                throw Refusal.conflict("detail.plan-has-text", before.state(), before.actionsBesideConfirming());
        };
    }

    static PlanDraft require(String id, @Nullable PlanDraft found) {
        if (found == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "plan-draft");
        }
        return found;
    }

    static Caller ofTheOffice(Caller caller) {
        String refusal = PlanDraft.refusalOf(caller);
        if (refusal != null) {
            throw Refusal.of(ProblemType.FORBIDDEN, refusal);
        }
        return caller;
    }

    static PlanDraft corrected(Correcting.Outcome outcome) {
        return switch (outcome) {
            case Correcting.Outcome.Corrected(PlanDraft draft) -> draft;
            case Correcting.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Correcting.Outcome.Decided(PlanDraft draft) -> throw decided(draft);
            case Correcting.Outcome.Wrong(List<Fault> faults) ->
                throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    static Refusal decided(PlanDraft draft) {
        return Refusal.conflict("detail.draft-decided", draft.state(), draft.allowedActions(), draft.id());
    }
}
