package ipstrategy.coordination.notice.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.conference.Members;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/agencies/{code}/mail-addresses")
@Tag(name = "Notices")
@RunOnVirtualThread
class MailAddressesResource {

    private final AddressBook book;
    private final Addressing addressing;
    private final KnownAgencies agencies;
    private final Callers callers;
    private final EntityTags tags;

    MailAddressesResource(
            AddressBook book, Addressing addressing, KnownAgencies agencies, Callers callers, EntityTags tags) {
        this.book = book;
        this.addressing = addressing;
        this.agencies = agencies;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Names.ADMINISTRATOR,
        Role.Names.COORDINATOR,
        Role.Names.OFFICER,
        Role.Names.APPROVER,
        Role.Names.AUDITOR
    })
    @Transactional
    @Operation(
            operationId = "getMailAddresses",
            summary = "Where an agency wants its mail; own agency, office, auditor")
    @Parameter(name = "code", example = "SIPO")
    public MailAddressesView addresses(String code, @Context UriInfo uri) {
        Query.of(uri).check();
        Caller caller = callers.current();
        requireAgency(code);
        String scope = caller.is(Role.ADMINISTRATOR) ? null : Members.scope(caller);
        if (scope != null && !scope.equals(code)) {
            throw Refusal.of(ProblemType.FORBIDDEN, "reason.addresses-of-another");
        }
        return view(code, book.of(code), caller);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.APPROVER})
    @Transactional
    @Operation(operationId = "nameMailAddresses", summary = "Says where an agency wants its mail")
    @Parameter(name = "code", example = "SIPO")
    public MailAddressesView name(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewMailAddresses named) {
        Caller caller = callers.current();
        requireAgency(code);
        String refusal = Addressing.refusal(code, caller);
        if (refusal != null) {
            throw Refusal.of(ProblemType.FORBIDDEN, refusal);
        }
        MailAddresses known = book.toChange(code);
        tags.requireMatch(ifMatch, view(code, known.addresses(), caller));
        addressing.name(known, named, caller);
        return view(code, known.addresses(), caller);
    }

    private void requireAgency(String code) {
        if (agencies.membersOf(code).isEmpty()) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "agency");
        }
    }

    private static MailAddressesView view(String code, List<String> addresses, Caller caller) {
        return new MailAddressesView(code, addresses, List.of(Addressing.actionFor(code, caller)));
    }
}
