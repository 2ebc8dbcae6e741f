package ipstrategy.metrics.attesting;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/metrics/{code}/attestations")
@Tag(name = "Metrics")
@RolesAllowed({Role.Names.STATISTICIAN, Role.Names.APPROVER, Role.Names.COORDINATOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ManyAttestationsResource {

    private final Definitions definitions;
    private final Observations observations;
    private final Attesting attesting;
    private final Callers callers;
    private final Clock clock;

    ManyAttestationsResource(
            Definitions definitions, Observations observations, Attesting attesting, Callers callers, Clock clock) {
        this.definitions = definitions;
        this.observations = observations;
        this.attesting = attesting;
        this.callers = callers;
        this.clock = clock;
    }

    /// A step with one figure. It needs no tag: an id names a revision, whose value never changes, and where it stands
    /// is asked when the step is taken.
    ///
    /// @param id the revision of the figure
    /// @param reason why it is given back, or why the published figure gives way
    @Schema(name = "NewAttestation")
    record NewAttestation(
            @Positive @Schema(examples = "4711") long id,
            @NotNull Step step,
            @Nullable @Size(max = 1000) String reason) {

        @AssertTrue(message = "fault.figure-returned-without-reason")
        @Schema(hidden = true)
        boolean isReasoned() {
            return step != Step.RETURN || (reason != null && !reason.isBlank());
        }
    }

    /// What became of one of many.
    ///
    /// @param status the HTTP status that it would have had alone
    /// @param observation the figure as it is now, or null where the caller cannot read it
    /// @param problem the kind of problem, such as `conflict`, where it was not done
    @Schema(name = "Attestation")
    record AttestationView(
            long id,
            int status,
            @Nullable ObservationView observation,
            @Nullable String problem) {}

    @Schema(name = "Attestations")
    record AttestationsView(List<AttestationView> items) {}

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "attestObservations",
            summary = "Verifies, publishes or gives back many figures of a metric, each in its own transaction;"
                    + " the answer tells what became of each")
    @Parameter(name = "code", example = "PATENT-ENFORCEMENT-CASES")
    public AttestationsView attest(
            String code, @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewAttestation> attestations) {
        Caller caller = callers.current();
        MetricDefinition metric = Shown.metric(definitions, code);
        return new AttestationsView(attestations.stream()
                .map(attestation -> attest(attestation, metric, caller))
                .toList());
    }

    private AttestationView attest(NewAttestation asked, MetricDefinition metric, Caller caller) {
        try {
            ObservationView done = QuarkusTransaction.requiringNew().call(() -> take(asked, metric, caller));
            return new AttestationView(asked.id(), 200, done, null);
        } catch (Refusal refusal) {
            ObservationView standing = QuarkusTransaction.requiringNew()
                    .call(() -> observations
                            .find(metric.code(), asked.id(), Sight.of(caller, metric.owner()))
                            .map(figure -> Shown.to(caller, figure, metric, clock.instant()))
                            .orElse(null));
            return new AttestationView(
                    asked.id(),
                    refusal.type().status(),
                    standing,
                    refusal.type().slug());
        }
    }

    private ObservationView take(NewAttestation asked, MetricDefinition metric, Caller caller) {
        Observation figure = observations
                .hold(metric.code(), asked.id(), Sight.of(caller, metric.owner()))
                .orElseThrow(() -> Shown.unknown(String.valueOf(asked.id()), "observation"));
        Observation now = Shown.done(attesting.take(asked.step(), figure, metric.owner(), asked.reason(), caller));
        return Shown.to(caller, now, metric, clock.instant());
    }
}
