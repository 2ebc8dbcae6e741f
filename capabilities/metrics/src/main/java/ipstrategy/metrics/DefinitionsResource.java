package ipstrategy.metrics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.revision.Defined;
import ipstrategy.metrics.revision.MetricRevisionView;
import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.metrics.revision.NewDefinition;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/metrics")
@Tag(name = "Metrics")
@RolesAllowed({Role.Names.STATISTICIAN, Role.Names.COORDINATOR})
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DefinitionsResource {

    private static final String LAST_FIRST = "-revision";

    private final Metrics metrics;
    private final MetricRevisions revisions;
    private final Observations observations;
    private final Defining defining;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    DefinitionsResource(
            Metrics metrics,
            MetricRevisions revisions,
            Observations observations,
            Defining defining,
            Callers callers,
            EntityTags tags,
            Clock clock) {
        this.metrics = metrics;
        this.revisions = revisions;
        this.observations = observations;
        this.defining = defining;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    @Schema(name = "NewMetric")
    record NewMetric(
            @NotNull @Pattern(regexp = NewDefinition.CODE) @Size(max = 80) @Schema(examples = "PATENT-RENEWALS")
            String code,

            @NotNull @Valid NewDefinition definition) {}

    /// Other services may take their time, so no transaction is open while they are asked.
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "defineMetric", summary = "Defines a new metric of this service")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MetricView.class)))
    public Response define(@NotNull @Valid NewMetric wanted) {
        Caller caller = callers.current();
        return define(wanted, defining.hear(new MetricCode(wanted.code()), wanted.definition(), null, caller), caller);
    }

    @Idempotent(operation = "defineMetric")
    @Transactional
    Response define(NewMetric wanted, Defining.Heard heard, Caller caller) {
        MetricView made =
                answer(defining.define(new MetricCode(wanted.code()), wanted.definition(), heard, caller), caller);
        return Response.created(URI.create("metrics/" + wanted.code()))
                .entity(made)
                .build();
    }

    /// As above, no transaction is open while others are asked.
    @PUT
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseMetric",
            summary = "Revises what a metric means; unit and kind stay while figures stand",
            description = "With the rules that must hold for its figures: those that stand where `rules` is left out,"
                    + " none where it is empty. A formula is checked for unknown metrics, cycles and its unit.")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    public MetricView revise(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewDefinition wanted) {
        Caller caller = callers.current();
        Optional<Defined> standing = QuarkusTransaction.requiringNew()
                .call(() -> metrics.named(code, LockModeType.NONE).map(Metric::defined));
        Defined held = standing.orElseThrow(() -> Seen.unknown(code));
        Defining.Heard heard = defining.hear(new MetricCode(code), wanted, held, caller);
        return QuarkusTransaction.requiringNew().call(() -> {
            Metric metric = metrics.named(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Seen.unknown(code));
            tags.requireMatch(ifMatch, shown(metric, caller));
            return answer(defining.revise(metric, wanted, heard, caller), caller);
        });
    }

    @GET
    @Path("/{code}/definitions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Transactional
    @Operation(operationId = "listDefinitions", summary = "All revisions of what a metric means, the last one first")
    @Parameter(name = "code", example = "PCT-APPLICATIONS")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-revision`, the last one first; or `revision`",
            example = "-revision")
    public Listing<MetricRevisionView> definitions(String code, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(LAST_FIRST, "revision");
        long after = query.after(page);
        query.check();
        Metric metric = metrics.named(code, LockModeType.NONE).orElseThrow(() -> Seen.unknown(code));
        return Listing.of(
                revisions.page(metric.code(), page, after),
                page.limit(),
                revisions.count(metric.code()),
                last -> new Cursor(page.sort().written(), null, String.valueOf(last.revision())));
    }

    private MetricView answer(Defining.Outcome outcome, Caller caller) {
        return switch (outcome) {
            case Defining.Outcome.Done(Metric metric) -> shown(metric, caller);
            case Defining.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Defining.Outcome.Taken(MetricCode code) ->
                throw Refusal.of(ProblemType.CONFLICT, "detail.metric-exists", code);
            case Defining.Outcome.OtherMetric() -> throw Refusal.of(ProblemType.CONFLICT, "detail.other-metric");
            case Defining.Outcome.Silent(String metric) ->
                throw Refusal.of(ProblemType.UNAVAILABLE, "detail.gateway-silent", metric)
                        .with("Retry-After", "5");
            case Defining.Outcome.Unheard(String document) ->
                throw Refusal.of(ProblemType.UNAVAILABLE, "detail.document-unheard", document)
                        .with("Retry-After", "5");
            case Defining.Outcome.NotWhole(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    private MetricView shown(Metric metric, Caller caller) {
        Map<String, Observation> latest = observations.latest(List.of(metric.code()), null);
        return Seen.by(caller, metric, latest, clock.instant());
    }
}
