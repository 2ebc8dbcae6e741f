package ipstrategy.metrics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.aiming.NewTarget;
import ipstrategy.metrics.aiming.Target;
import ipstrategy.metrics.aiming.TargetView;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/metrics/{code}/targets")
@Tag(name = "Metrics")
@RolesAllowed(Role.Names.COORDINATOR)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TargetsResource {

    private static final String BY_PLACE = "place";
    private static final Pattern REGION = Pattern.compile(NewTarget.REGION);

    private final Metrics metrics;
    private final SettingTargets setting;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    TargetsResource(Metrics metrics, SettingTargets setting, Callers callers, EntityTags tags, Clock clock) {
        this.metrics = metrics;
        this.setting = setting;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    @Schema(name = "TargetWithdrawal")
    record Withdrawal(
            @NotBlank @Size(max = 500) @Schema(examples = "规划修订，不再设此目标")
            String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Transactional
    @Operation(operationId = "listTargets", summary = "What a metric should reach, in the order in which it was set")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "what held at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "only what this region should reach, `CN` for the whole country; all where none is given",
            example = "440000")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`place`; with a leading `-` reversed",
            example = "place")
    public Listing<TargetView> list(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "asOf", "region");
        Instant asked = query.instant("asOf", clock);
        String region = query.code("region", REGION, "440000");
        Page page = query.page(BY_PLACE);
        boolean falling = page.sort().descending();
        long after = query.after(page);
        query.check();
        Metric metric = require(code, LockModeType.NONE);
        Caller caller = callers.current();
        List<Target> found = metric.targetsAt(asked == null ? clock.instant() : asked).stream()
                .filter(target -> region == null || target.isOf(region))
                .toList();
        // One more than the page holds, so that it shows whether another follows.
        List<Target> shown = (falling ? found.reversed() : found)
                .stream()
                        .filter(target -> falling ? target.place() < after : target.place() > after)
                        .limit(page.limit() + 1L)
                        .toList();
        return Listing.of(
                        shown,
                        page.limit(),
                        found.size(),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.place())))
                .map(target -> shown(metric, target, caller));
    }

    @GET
    @Path("/{place}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "getTarget", summary = "One target that holds, with its entity tag")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(name = "place", example = "1")
    public TargetView get(String code, String place) {
        Metric metric = require(code, LockModeType.NONE);
        return shown(metric, require(metric, place), callers.current());
    }

    @POST
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "setTarget",
            summary = "Sets one more target of a metric, for the country or for one region",
            description = "Progress is told against it from then on.")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response set(String code, @NotNull @Valid NewTarget wanted) {
        Metric metric = require(code, LockModeType.PESSIMISTIC_WRITE);
        Caller caller = callers.current();
        TargetView made = shown(metric, done(setting.set(metric, wanted, caller)), caller);
        return Response.created(URI.create("metrics/" + code + "/targets/" + made.place()))
                .entity(made)
                .build();
    }

    @PUT
    @Path("/{place}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "changeTarget",
            summary = "Changes a target; the one before stays readable by the time at which it held")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(name = "place", example = "1")
    public TargetView change(
            String code,
            String place,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewTarget wanted) {
        Metric metric = require(code, LockModeType.PESSIMISTIC_WRITE);
        Target standing = require(metric, place);
        Caller caller = callers.current();
        tags.requireMatch(ifMatch, shown(metric, standing, caller));
        return shown(metric, done(setting.change(metric, standing, wanted, caller)), caller);
    }

    @POST
    @Path("/{place}/withdrawal")
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "withdrawTarget", summary = "Takes a target back, with a reason")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(name = "place", example = "1")
    public TargetView withdraw(
            String code,
            String place,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Withdrawal withdrawal) {
        Metric metric = require(code, LockModeType.PESSIMISTIC_WRITE);
        Target standing = require(metric, place);
        Caller caller = callers.current();
        tags.requireMatch(ifMatch, shown(metric, standing, caller));
        Target gone = done(setting.withdraw(metric, standing, withdrawal.reason(), caller));
        return gone.view(code, metric.defined().unit(), List.of());
    }

    private static Target done(SettingTargets.Outcome outcome) {
        return switch (outcome) {
            case SettingTargets.Outcome.Done(Target target) -> target;
            case SettingTargets.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case SettingTargets.Outcome.NotWhole(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    private Metric require(String code, LockModeType lock) {
        return metrics.named(code, lock).orElseThrow(() -> Seen.unknown(code));
    }

    private static Target require(Metric metric, String place) {
        return metric.currentTargets().stream()
                .filter(target -> String.valueOf(target.place()).equals(place))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", place, Words.NOUN + "target"));
    }

    private static TargetView shown(Metric metric, Target target, Caller caller) {
        return target.view(metric.code().value(), metric.defined().unit(), SettingTargets.actionsFor(caller));
    }
}
