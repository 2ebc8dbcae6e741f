package ipstrategy.coordination.notice.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.conference.Members;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/mailbox")
@Tag(name = "Notices")
@RolesAllowed({
    Role.Names.ADMINISTRATOR,
    Role.Names.COORDINATOR,
    Role.Names.OFFICER,
    Role.Names.APPROVER,
    Role.Names.AUDITOR
})
@RunOnVirtualThread
class MailboxResource {

    private final Mails mails;
    private final Callers callers;

    MailboxResource(Mails mails, Callers callers) {
        this.mails = mails;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listMails",
            summary = "Mails, newest first",
            description = "Administrators, the office and auditors see all, an agency those to itself.")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "to this agency", example = "SIPO")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Mail.State.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-id`, the newest first, the only order",
            example = "-id")
    public Listing<MailView> mails(@Context UriInfo uri) {
        Caller caller = callers.current();
        Query query = Query.ofList(uri, "agency", "state");
        Mails.Filter filter = new Mails.Filter(
                caller.is(Role.ADMINISTRATOR) ? null : Members.scope(caller),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.oneOf("state", Mail.State.class));
        Page page = query.page("-id");
        long before = query.after(page, Long.MAX_VALUE);
        query.check();
        return Listing.of(
                        mails.before(filter, before, page.limit()),
                        page.limit(),
                        mails.count(filter),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.id())))
                .map(Mail::view);
    }
}
