package ipstrategy.metrics.attesting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.figure.Sight;
import ipstrategy.web.answer.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/metrics/{code}/observations")
@Tag(name = "Metrics")
@RolesAllowed({Role.Names.STATISTICIAN, Role.Names.APPROVER, Role.Names.COORDINATOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AttestationsResource {

    private final Definitions definitions;
    private final Observations observations;
    private final Attesting attesting;
    private final Withdrawing withdrawing;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    AttestationsResource(
            Definitions definitions,
            Observations observations,
            Attesting attesting,
            Withdrawing withdrawing,
            Callers callers,
            EntityTags tags,
            Clock clock) {
        this.definitions = definitions;
        this.observations = observations;
        this.attesting = attesting;
        this.withdrawing = withdrawing;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    /// @param reason why it is believed no more; everybody reads it
    @Schema(name = "NewFigureWithdrawal")
    record NewWithdrawal(
            @NotBlank @Size(max = 1000) @Schema(examples = "统计口径有误，待重新核定")
            String reason) {}

    @Schema(name = "NewFigureReturn")
    record NewReturn(@NotBlank @Size(max = 1000) String reason) {}

    /// @param reason why the published figure gives way, needed where one does and the report of this one did not say
    @Schema(name = "NewFigureComment")
    record NewComment(@Nullable @Size(max = 1000) String reason) {}

    @POST
    @Idempotent
    @Path("/{id}/verification")
    @Transactional
    @Operation(operationId = "verifyObservation", summary = "Verifies a figure; a statistician who did not report it")
    @Parameter(name = "code", example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "id", example = "4711")
    public ObservationView verify(
            String code,
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @Nullable @Valid NewComment comment) {
        return take(Step.VERIFY, code, id, ifMatch, comment == null ? null : comment.reason());
    }

    @POST
    @Idempotent
    @Path("/{id}/publication")
    @Transactional
    @Operation(
            operationId = "publishObservation",
            summary = "Publishes a verified figure; the one that was published before is superseded at that instant")
    @Parameter(name = "code", example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "id", example = "4711")
    public ObservationView publish(
            String code,
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @Nullable @Valid NewComment comment) {
        return take(Step.PUBLISH, code, id, ifMatch, comment == null ? null : comment.reason());
    }

    @POST
    @Idempotent
    @Path("/{id}/return")
    @Transactional
    @Operation(operationId = "returnObservation", summary = "Gives a figure on its way back with a reason")
    @Parameter(name = "code", example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "id", example = "4711")
    public ObservationView giveBack(
            String code,
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewReturn reason) {
        return take(Step.RETURN, code, id, ifMatch, reason.reason());
    }

    @POST
    @Idempotent
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.Names.APPROVER, Role.Names.COORDINATOR})
    @Transactional
    @Operation(
            operationId = "withdrawObservation",
            summary = "Takes a published figure back, with a reason and nothing in its place",
            description = "It stays readable as superseded, with the reason; what is computed from it is computed anew,"
                    + " or withdrawn with it. A figure that is reported later has the next revision.")
    @Parameter(name = "code", example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "id", example = "4711")
    public ObservationView withdraw(
            String code,
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewWithdrawal withdrawal) {
        Caller caller = callers.current();
        MetricDefinition metric = Shown.metric(definitions, code);
        Observation figure = held(metric, id, ifMatch, caller);
        Observation gone = Shown.done(withdrawing.withdraw(figure, metric.owner(), withdrawal.reason(), caller));
        return Shown.to(caller, gone, metric, clock.instant());
    }

    private ObservationView take(Step step, String code, String id, @Nullable String ifMatch, @Nullable String words) {
        Caller caller = callers.current();
        MetricDefinition metric = Shown.metric(definitions, code);
        Observation figure = held(metric, id, ifMatch, caller);
        Observation now = Shown.done(attesting.take(step, figure, metric.owner(), words, caller));
        return Shown.to(caller, now, metric, clock.instant());
    }

    private Observation held(MetricDefinition metric, String id, @Nullable String ifMatch, Caller caller) {
        Observation figure = observations
                .hold(metric.code(), Shown.number(id), Sight.of(caller, metric.owner()))
                .orElseThrow(() -> Shown.unknown(id, "observation"));
        tags.requireMatch(ifMatch, Shown.to(caller, figure, metric, clock.instant()));
        return figure;
    }
}
