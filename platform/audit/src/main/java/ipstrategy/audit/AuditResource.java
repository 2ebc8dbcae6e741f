package ipstrategy.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/audit")
@Tag(name = "Audit")
@RolesAllowed({Role.Names.AUDITOR, Role.Names.ADMINISTRATOR})
@RunOnVirtualThread
class AuditResource {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final AuditTrail trail;
    private final Clock clock;

    AuditResource(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listAuditEntries", summary = "Sealed audit entries of this service, newest first")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "the kind of thing changed", example = "measure")
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            description = "the id of the thing changed",
            example = "PROMOTION-2017-003")
    @Parameter(name = "actor", in = ParameterIn.QUERY, description = "who made the change", example = "officer-sipo")
    @Parameter(name = "action", in = ParameterIn.QUERY, description = "what was done", example = "report.submitted")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "on whose behalf", example = "SIPO")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "made on this day or later", example = "2017-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "made on this day or earlier", example = "2017-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-position`, the newest first, the only order",
            example = "-position")
    public Listing<AuditEntry> entries(@Context UriInfo uri) {
        Query query = Query.ofList(uri, Sought.PARAMETERS);
        Sought sought = Sought.of(query, clock.getZone());
        Page page = query.page("-position");
        long before = query.after(page, Long.MAX_VALUE);
        query.check();
        List<AuditEntry> found = trail.before(before, page.limit() + 1, sought);
        return Listing.of(
                found,
                page.limit(),
                trail.count(sought),
                entry -> new Cursor(page.sort().written(), null, String.valueOf(entry.position())));
    }

    @GET
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Whether the chain of entries holds, also against a head noted earlier")
    @Parameter(name = "position", in = ParameterIn.QUERY, description = "the place of the noted head", example = "120")
    @Parameter(name = "hash", in = ParameterIn.QUERY, description = "the hash of the noted head")
    public VerificationView verification(@Context UriInfo uri) {
        Query query = Query.of(uri, "position", "hash");
        long position = query.position("position");
        String hash = query.code("hash", HASH, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        query.check();
        if ((position == 0) != (hash == null)) {
            // A head that is half noted would be passed over, and the chain be said to hold against it.
            String missing = hash == null ? "hash" : "position";
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query(missing, "fault.empty"));
        }
        return VerificationView.of(trail.verify(noted(position, hash)));
    }

    private static Optional<Head> noted(long position, @Nullable String hash) {
        return position == 0 || hash == null ? Optional.empty() : Optional.of(new Head(position, hash));
    }
}
