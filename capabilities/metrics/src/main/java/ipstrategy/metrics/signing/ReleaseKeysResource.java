package ipstrategy.metrics.signing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/release-keys")
@Tag(name = "Releases")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReleaseKeysResource {

    private static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";

    private final ReleaseKeys keys;
    private final Keyring keyring;
    private final Callers callers;

    ReleaseKeysResource(ReleaseKeys keys, Keyring keyring, Callers callers) {
        this.keys = keys;
        this.keyring = keyring;
        this.callers = callers;
    }

    @Schema(name = "NewReleaseKey")
    record NewKey(
            @NotBlank @Size(max = 500) @Pattern(regexp = PRINTABLE) @Schema(examples = "年度更换")
            String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listReleaseKeys",
            summary = "The keys by which releases are verified, retired ones among them, the last one first")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-madeAt`, the last one first; or `madeAt`",
            example = "-madeAt")
    public Listing<ReleaseKeyView> keys(@Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(ReleaseKeys.LAST_FIRST, "madeAt");
        query.check();
        return Listing.of(
                        keys.page(page),
                        page.limit(),
                        keys.count(),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(ReleaseKey::view);
    }

    @POST
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Transactional
    @Operation(
            operationId = "rotateReleaseKey",
            summary = "Makes a new key that signs from now on, and retires the one before")
    public ReleaseKeyView rotate(@NotNull @Valid NewKey wanted) {
        return switch (keyring.rotate(wanted.reason(), callers.current())) {
            case Keyring.Outcome.Done(ReleaseKeyView key) -> key;
            case Keyring.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Keyring.Outcome.Configured() ->
                throw Refusal.of(ProblemType.CONFLICT, "detail.release-key-configured");
        };
    }
}
