package ipstrategy.coordination.conference.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/meetings")
@Tag(name = "Conference")
@RolesAllowed({
    Role.Names.COORDINATOR,
    Role.Names.OFFICER,
    Role.Names.APPROVER,
    Role.Names.STATISTICIAN,
    Role.Names.AUDITOR,
    Role.Names.ADMINISTRATOR
})
@RunOnVirtualThread
class MeetingsResource {

    private final Meetings meetings;
    private final Convening convening;
    private final Callers callers;
    private final EntityTags tags;

    MeetingsResource(Meetings meetings, Convening convening, Callers callers, EntityTags tags) {
        this.meetings = meetings;
        this.convening = convening;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listMeetings", summary = "Meetings of the joint conference")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = Meeting.Kind.class))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = MeetingState.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "on this day or later", example = "2017-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "on this day or earlier", example = "2017-12-31")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<MeetingView> meetings(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "kind", "state", "from", "to");
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        Meetings.Filter filter = new Meetings.Filter(
                query.oneOf("kind", Meeting.Kind.class), query.oneOf("state", MeetingState.class), from, to);
        query.ordered("from", from, to);
        Page page = query.page(Meetings.BY_ID);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        meetings.page(filter, page),
                        page.limit(),
                        meetings.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(meeting -> view(meeting, caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "conveneMeeting", summary = "Convenes a meeting; the office does")
    public MeetingView convene(@NotNull @Valid NewMeeting convened) {
        Caller caller = callers.current();
        return view(convening.convene(convened, caller).orRefuse(), caller);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getMeeting", summary = "One meeting")
    @Parameter(name = "id", example = "2017-PLENARY-02")
    public MeetingView meeting(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return view(found(id, meetings.named(id)), callers.current());
    }

    @POST
    @Path("/{id}/holding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "holdMeeting", summary = "Writes down that a meeting was held, and who was there")
    @Parameter(name = "id", example = "2017-PLENARY-02")
    public MeetingView hold(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewMeeting.Holding holding) {
        Caller caller = callers.current();
        Meeting meeting = seen(id, ifMatch, caller);
        return view(convening.hold(meeting, holding, caller).orRefuse(), caller);
    }

    @POST
    @Path("/{id}/minutes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "minuteMeeting", summary = "Gives a meeting its minutes")
    @Parameter(name = "id", example = "2017-PLENARY-02")
    public MeetingView minute(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewMeeting.Minutes minutes) {
        Caller caller = callers.current();
        Meeting meeting = seen(id, ifMatch, caller);
        return view(convening.minute(meeting, minutes, caller).orRefuse(), caller);
    }

    /// The meeting to be changed, as the caller has seen it.
    private Meeting seen(String id, @Nullable String ifMatch, Caller caller) {
        Meeting meeting = found(id, meetings.toChange(id));
        tags.requireMatch(ifMatch, view(meeting, caller));
        return meeting;
    }

    private static Meeting found(String id, @Nullable Meeting meeting) {
        if (meeting == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "meeting");
        }
        return meeting;
    }

    private static MeetingView view(Meeting meeting, Caller caller) {
        return meeting.view(Convening.actions(meeting, caller));
    }
}
