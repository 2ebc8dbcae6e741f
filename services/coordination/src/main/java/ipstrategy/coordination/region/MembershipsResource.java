package ipstrategy.coordination.region;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.step.Reason;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/region-classes/{code}/members/{region}")
@Tag(name = "Regions")
@RunOnVirtualThread
class MembershipsResource {

    private final RegionClasses classes;
    private final Provinces provinces;
    private final Memberships memberships;
    private final SettingMembership setting;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    MembershipsResource(
            RegionClasses classes,
            Provinces provinces,
            Memberships memberships,
            SettingMembership setting,
            Callers callers,
            EntityTags tags,
            Clock clock) {
        this.classes = classes;
        this.provinces = provinces;
        this.memberships = memberships;
        this.setting = setting;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "getClassMembership", summary = "When a province belongs to a class")
    @Parameter(name = "code", example = "CLASS-1")
    @Parameter(name = "region", example = "440000")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as the platform believed at that day or instant",
            example = "2026-12-31")
    public MembershipView membership(String code, String region, @Context UriInfo uri) {
        Query query = Query.of(uri, "asOf");
        Instant asOf = query.instant("asOf", clock);
        query.check();
        RegionClass one = require(code, region, LockModeType.NONE);
        return asOf == null
                ? setting.view(one, region, callers.current())
                : setting.view(one, region, memberships.believed(code, region, asOf), callers.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "setClassMembership",
            summary = "Says from when until when a province belongs to a class",
            description = "A period that is known and has days with this one ends where this one begins. If-Match is"
                    + " needed where something is known already.")
    @Parameter(name = "code", example = "CLASS-1")
    @Parameter(name = "region", example = "440000")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the `ETag` of what is known; needed where something is")
    public MembershipView set(
            String code,
            String region,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SettingMembership.NewMembership said) {
        RegionClass one = require(code, region, LockModeType.PESSIMISTIC_WRITE);
        MembershipView current = setting.view(one, region, callers.current());
        if (ifMatch != null || !current.periods().isEmpty()) {
            tags.requireMatch(ifMatch, current);
        }
        return setting.set(one, region, said, callers.current()).orRefuse();
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "withdrawClassMembership",
            summary = "Takes back that a province belongs to a class, as entered by mistake")
    @Parameter(name = "code", example = "CLASS-1")
    @Parameter(name = "region", example = "440000")
    public MembershipView withdraw(
            String code,
            String region,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason reason) {
        RegionClass one = require(code, region, LockModeType.PESSIMISTIC_WRITE);
        tags.requireMatch(ifMatch, setting.view(one, region, callers.current()));
        return setting.withdraw(one, region, reason.reason(), callers.current()).orRefuse();
    }

    /// The class; a writer waits here for another, so that two periods never overlap.
    private RegionClass require(String code, String region, LockModeType lock) {
        RegionClass one = AgencyCode.FORM.matcher(code).matches() ? classes.findById(code, lock) : null;
        if (one == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "region-class");
        }
        if (!provinces.all().containsKey(region)) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", region, Words.NOUN + "province");
        }
        return one;
    }
}
