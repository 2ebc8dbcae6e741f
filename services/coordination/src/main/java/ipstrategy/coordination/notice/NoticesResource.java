package ipstrategy.coordination.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.conference.Members;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/notices")
@Tag(name = "Notices")
@RunOnVirtualThread
class NoticesResource {

    private final Notices notices;
    private final Reading reading;
    private final Callers callers;

    NoticesResource(Notices notices, Reading reading, Callers callers) {
        this.notices = notices;
        this.reading = reading;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listNotices",
            summary = "Notices to the own agency, newest first",
            description = "The office may ask for those of another agency, an auditor for those of any or all.")
    @Parameter(name = "unread", in = ParameterIn.QUERY, description = "only unread, or only read", example = "true")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "whose notices", example = "SIPO")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-id`, the newest first, the only order",
            example = "-id")
    public Listing<NoticeView> notices(@Context UriInfo uri) {
        Caller caller = callers.current();
        Query query = Query.ofList(uri, "unread", "agency");
        String agency = query.code("agency", AgencyCode.FORM, "SIPO");
        Notices.Filter filter = new Notices.Filter(scope(caller, agency), agency, query.flag("unread"));
        Page page = query.page("-id");
        long before = query.after(page, Long.MAX_VALUE);
        query.check();
        return Listing.of(
                        notices.before(filter, before, page.limit()),
                        page.limit(),
                        notices.count(filter),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.id())))
                .map(notice -> view(notice, caller));
    }

    @POST
    @Path("/{id}/reading")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.OFFICER, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(operationId = "readNotice", summary = "Marks a notice to the own agency as read")
    @Parameter(name = "id", example = "17")
    public NoticeView read(String id) {
        Caller caller = callers.current();
        AgencyCode own = caller.agency();
        Notice notice = own == null || !id.matches("[0-9]{1,18}")
                ? null
                : notices.toRead(Long.parseLong(id), own.value()).orElse(null);
        if (notice == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "notice");
        }
        reading.read(notice, caller);
        return view(notice, caller);
    }

    /// The office has an inbox of its own too: it sees that one, unless it asks for another.
    private static @Nullable String scope(Caller caller, @Nullable String asked) {
        String scope = Members.scope(caller);
        return scope == null && asked == null && Members.isOffice(caller) ? AgencyCode.OFFICE.value() : scope;
    }

    private static NoticeView view(Notice notice, Caller caller) {
        return notice.view(List.of(Reading.actionFor(notice, caller)));
    }
}
