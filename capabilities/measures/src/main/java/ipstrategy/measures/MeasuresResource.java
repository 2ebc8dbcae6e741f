package ipstrategy.measures;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.session.OnlyReads;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/measures")
@Tag(name = "Measures")
@RunOnVirtualThread
class MeasuresResource {

    private final Measures measures;
    private final MeasureTotals totals;
    private final CorrectingWording correcting;
    private final List<MeasureAction> others;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    MeasuresResource(
            Measures measures,
            MeasureTotals totals,
            CorrectingWording correcting,
            @All List<MeasureAction> others,
            Callers callers,
            EntityTags tags,
            Clock clock) {
        this.measures = measures;
        this.totals = totals;
        this.correcting = correcting;
        this.others = others;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Transactional
    @OnlyReads
    @Operation(operationId = "listMeasures", summary = "Measures, in one order, page by page")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROMOTION-2017")
    @Parameter(name = "service", in = ParameterIn.QUERY, description = "the owning service", example = "patents")
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            description = "an agency that answers for the measure, also as member of a collective",
            example = "SIPO")
    @Parameter(
            name = "role",
            in = ParameterIn.QUERY,
            description = "and in this role",
            schema = @Schema(implementation = ipstrategy.measures.terms.Role.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = MeasureStatus.class))
    @Parameter(name = "deadlineKind", in = ParameterIn.QUERY, schema = @Schema(implementation = Deadline.Kind.class))
    @Parameter(
            name = "dueFrom",
            in = ParameterIn.QUERY,
            description = "due on this day or later",
            example = "2022-01-01")
    @Parameter(
            name = "dueTo",
            in = ParameterIn.QUERY,
            description = "due on this day or earlier",
            example = "2022-12-31")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "words in title or summary, Chinese or English",
            example = "地理标志")
    @Parameter(
            name = "metric",
            in = ParameterIn.QUERY,
            description = "measures linked to this metric",
            example = "INVENTION-EXAMINATION-PENDENCY")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "with the responsibilities believed at that day or instant, and by `agency` and `role` then",
            example = "2026-12-31")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "and holding on this day; the day of `asOf` where it is not given, which is today without it",
            example = "2018-09-01")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`id` or `due`; with a leading `-` reversed",
            example = "due")
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "these instead of a page, up to 100, parted by commas; alone or with `fields`",
            example = "PROMOTION-2017-042,PROMOTION-2017-003")
    public Listing<MeasureView> measures(@Context UriInfo uri) {
        Query query = Query.ofThings(uri, MeasureFilter.NAMES);
        List<String> ids = query.ids(MeasureId.FORM, "PROMOTION-2017-042");
        MeasureFilter filter = MeasureFilter.of(query, clock);
        Page page = query.page(Measures.BY_ID, Measures.BY_DUE);
        query.check();
        Caller caller = callers.current();
        Instant believed = filter.believed(clock);
        LocalDate held = filter.held(clock);
        if (!ids.isEmpty()) {
            return Listing.ofIds(
                            ids, measures.named(ids), measure -> measure.id().value())
                    .map(measure -> view(measure, believed, held, caller));
        }
        long total = totals.count(filter);
        return Listing.of(measures.page(filter, page), page.limit(), total, last -> Measures.cursor(last, page))
                .map(measure -> view(measure, believed, held, caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @OnlyReads
    @Operation(
            operationId = "getMeasure",
            summary = "One measure",
            description = "`_actions` says all that can be done with it; in a list it says only whether it can be"
                    + " reworded.")
    @Parameter(name = "id", example = "PROMOTION-2017-084")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "with the responsibilities believed at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "and holding on this day; the day of `asOf` where it is not given, which is today without it",
            example = "2018-09-01")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such measure",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public MeasureView measure(String id, @Context UriInfo uri) {
        Query query = Query.of(uri, "asOf", "on");
        Instant asOf = query.instant("asOf", clock);
        LocalDate on = query.date("on");
        query.check();
        Instant believed = asOf == null ? clock.instant() : asOf;
        LocalDate held = on == null ? LocalDate.ofInstant(believed, clock.getZone()) : on;
        return whole(found(id, MeasureId.read(id).flatMap(measures::read)), believed, held, callers.current());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.APPROVER})
    @Transactional
    @Operation(operationId = "correctMeasureWording", summary = "Gives a measure a better title or summary")
    @Parameter(name = "id", example = "PROMOTION-2017-084")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(
            responseCode = "412",
            description = "changed by somebody else since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public MeasureView correct(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewWording wording) {
        Caller caller = callers.current();
        Measure measure = require(id);
        tags.requireMatch(ifMatch, now(measure, caller));
        return switch (correcting.correct(measure, wording, caller)) {
            case CorrectingWording.Outcome.Corrected(Measure corrected) -> now(corrected, caller);
            case CorrectingWording.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
        };
    }

    private Measure require(String id) {
        return found(id, MeasureId.read(id).flatMap(measures::findByIdOptional));
    }

    private static Measure found(String id, Optional<Measure> measure) {
        return measure.orElseThrow(
                () -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure"));
    }

    private MeasureView now(Measure measure, Caller caller) {
        return whole(measure, clock.instant(), LocalDate.now(clock), caller);
    }

    /// With all that can be done with it, also in other rooms.
    private MeasureView whole(Measure measure, Instant asOf, LocalDate on, Caller caller) {
        Assignment assignment = measure.assignment();
        List<ActionView> actions = new ArrayList<>();
        actions.add(correcting.actionFor(measure, caller));
        others.stream()
                .map(other -> other.actionFor(assignment, caller))
                .sorted(Comparator.comparing(ActionView::action))
                .forEach(actions::add);
        return measure.view(asOf, on, actions);
    }

    /// As one of many: with what can be done with the measure itself.
    private MeasureView view(Measure measure, Instant asOf, LocalDate on, Caller caller) {
        return measure.view(asOf, on, List.of(correcting.actionFor(measure, caller)));
    }
}
