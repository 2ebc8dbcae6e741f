package ipstrategy.metrics.explaining;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Callers;
import ipstrategy.metrics.figure.FigureKey;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/metrics/{code}/explain")
@Tag(name = "Metrics")
@PermitAll
@RunOnVirtualThread
class ExplanationResource {

    private static final Pattern REGION = Pattern.compile("CN|[0-9]{6}|AREA(-[A-Z0-9]+)+");
    private static final Pattern BREAKDOWN = Pattern.compile("[A-Z0-9-]+=[A-Z0-9-]+(;[A-Z0-9-]+=[A-Z0-9-]+)*");

    private final Explaining explaining;
    private final Callers callers;
    private final Clock clock;

    ExplanationResource(Explaining explaining, Callers callers, Clock clock) {
        this.explaining = explaining;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "explainFigure",
            summary = "Why a figure is what it is, down to documents and people",
            description = "Of a published figure, or of one that was withdrawn since, with the reason."
                    + " Inputs that another service owns are named with a link."
                    + " People are named to signed-in callers only.")
    @Parameter(name = "code", example = "PATENT-INFRINGEMENT-CASES-SHARE")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            required = true,
            description = "of the figure",
            example = "2011/2015")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "`CN` where none is given", example = "CN")
    @Parameter(
            name = "breakdown",
            in = ParameterIn.QUERY,
            description = "dimensions with their values; none for the whole",
            example = "CASE-TYPE=DISPUTE")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as it was public at that day or instant",
            example = "2026-12-31")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such metric or no such figure",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ExplanationView explanation(String code, @Context UriInfo uri) {
        Query query = Query.of(uri, "period", "region", "breakdown", "asOf");
        Period period = query.parsed("period", Period::parse, "2017, 2017-Q3, 2011/2015");
        String given = query.code("region", REGION, "CN");
        String parts = query.code("breakdown", BREAKDOWN, "CASE-TYPE=DISPUTE");
        Instant asked = query.instant("asOf", clock);
        query.check();
        if (period == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("period", "fault.empty"));
        }
        String region = given == null ? "CN" : given;
        String breakdown = parts == null ? "" : Observation.key(parts);
        Instant asOf = asked == null ? clock.instant() : asked;
        boolean formed = code.length() <= 80 && MetricCode.FORM.matcher(code).matches();
        Optional<ExplanationView> explanation = formed
                ? explaining.explain(
                        new MetricCode(code),
                        period.toString(),
                        region,
                        breakdown,
                        asOf,
                        !callers.current().isAnonymous())
                : Optional.empty();
        return explanation.orElseThrow(() -> Refusal.of(
                ProblemType.NOT_FOUND,
                "detail.no-such",
                new FigureKey(code, period.toString(), region, breakdown),
                Words.NOUN + "figure"));
    }
}
