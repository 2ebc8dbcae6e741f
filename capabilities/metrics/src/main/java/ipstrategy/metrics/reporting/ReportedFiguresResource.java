package ipstrategy.metrics.reporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.intake.Gate;
import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.intake.IntakeReport;
import ipstrategy.metrics.intake.ReportingRight;
import ipstrategy.metrics.intake.RowProblem;
import ipstrategy.metrics.table.JsonRows;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/metrics/{code}/observations")
@Tag(name = "Metrics")
@RunOnVirtualThread
class ReportedFiguresResource {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_TOLD = 100;

    private final Gate gate;
    private final Definitions definitions;
    private final Callers callers;

    ReportedFiguresResource(Gate gate, Definitions definitions, Callers callers) {
        this.gate = gate;
        this.definitions = definitions;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.STATISTICIAN, Role.Names.OFFICER, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "reportFigures",
            summary = "Reports one figure, or several at once: all of them or none",
            description = "The same again changes nothing. Another value than what stands is a revision and needs a "
                    + "reason.")
    @Parameter(name = "code", in = ParameterIn.PATH, example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "why figures that stand already get another value, where they do not say themselves",
            example = "年报更正")
    @RequestBody(
            description = "one figure, or an array of figures",
            content = @Content(schema = @Schema(implementation = ReportedFigure.class)))
    @APIResponse(
            responseCode = "201",
            description = "reported",
            content = @Content(schema = @Schema(implementation = ReportedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "all of it stands already",
            content = @Content(schema = @Schema(implementation = ReportedView.class)))
    @APIResponse(
            responseCode = "400",
            description = "what is wrong, figure by figure",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response report(String code, @Context UriInfo uri, InputStream body) throws IOException {
        Query query = Query.of(uri, "reason");
        String reason = query.text("reason", LONGEST_REASON);
        query.check();
        Caller caller = callers.current();
        MetricDefinition metric = require(code);
        String refusal = ReportingRight.refusal(metric, caller);
        if (refusal != null) {
            throw Refusal.of(ProblemType.FORBIDDEN, refusal);
        }
        String batch = UUID.randomUUID().toString();
        IntakeReport report = gate.admit(
                Intake.of(new JsonRows(body, metric.code().value()), caller, Observation.Origin.REPORTED, batch)
                        .because(reason));
        return switch (report.outcome()) {
            case ADMITTED ->
                Response.status(Response.Status.CREATED)
                        .entity(view(report, batch))
                        .build();
            case UNCHANGED -> Response.ok(view(report, null)).build();
            case REFUSED -> throw Refusal.because(ProblemType.INVALID_BODY, faults(report));
        };
    }

    private MetricDefinition require(String code) {
        boolean formed = code.length() <= 80 && MetricCode.FORM.matcher(code).matches();
        return (formed ? definitions.of(new MetricCode(code)) : Optional.<MetricDefinition>empty())
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "metric"));
    }

    private static ReportedView view(IntakeReport report, @Nullable String batch) {
        return new ReportedView(
                report.admitted() > 1 ? batch : null,
                report.read(),
                report.admitted(),
                report.unchanged(),
                report.revised(),
                report.problems().stream()
                        .map(one -> new ReportedView.Oddity(one.pointer(), one.code(), one.message()))
                        .toList());
    }

    private static List<Fault> faults(IntakeReport report) {
        return report.problems().stream()
                .filter(one -> one.severity() == RowProblem.Severity.ERROR)
                .limit(MOST_TOLD)
                .map(one -> Fault.body(field(one), one.word(), one.arguments().toArray()))
                .toList();
    }

    private static String field(RowProblem problem) {
        return problem.pointer() == null ? "" : problem.pointer().substring(1);
    }
}
