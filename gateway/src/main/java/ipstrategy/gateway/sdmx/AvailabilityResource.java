package ipstrategy.gateway.sdmx;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sdmx.answer.Call;
import ipstrategy.gateway.sdmx.answer.Sending;
import ipstrategy.gateway.sdmx.asking.Alternatives;
import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.asking.Parameters;
import ipstrategy.gateway.sdmx.asking.SeriesKey;
import ipstrategy.gateway.sdmx.asking.Versions;
import ipstrategy.gateway.sdmx.data.DataQuery;
import ipstrategy.gateway.sdmx.data.Effort;
import ipstrategy.gateway.sdmx.data.Locating;
import ipstrategy.gateway.sdmx.data.Measuring;
import ipstrategy.gateway.sdmx.message.AvailableData;
import ipstrategy.gateway.sdmx.message.Layout;
import ipstrategy.gateway.sdmx.structure.Artefact;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.gateway.sdmx.structure.Looking;
import ipstrategy.gateway.sdmx.structure.Reference;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sdmx/v2")
@Tag(name = "SDMX")
@PermitAll
@RunOnVirtualThread
class AvailabilityResource {

    private static final List<Medium.Offer> OFFERS = List.of(new Medium.Offer(
            "application/vnd.sdmx.structure+json", "2.1.0", "jsonstructure", List.of("application/json")));

    private static final Set<String> KINDS =
            Set.of("codelist", "datastructure", "conceptscheme", "dataflow", "none", "all");

    private final Locating locating;
    private final Measuring measuring;
    private final Looking looking;
    private final Clock clock;

    AvailabilityResource(Locating locating, Measuring measuring, Looking looking, Clock clock) {
        this.locating = locating;
        this.measuring = measuring;
        this.looking = looking;
        this.clock = clock;
    }

    @GET
    @Path("availability/{context}/{agencyID}/{resourceID}/{version}/{key}/{componentID}")
    @Operation(
            operationId = "querySdmxAvailability",
            summary = "What data there is (SDMX REST 2)",
            description = "Which values each dimension takes in the published figures of one or several metrics, and"
                    + " how many there are. Steps at the end of the path may be left out.")
    @Parameter(name = "context", description = "`dataflow`, `datastructure` or `*`", example = "dataflow")
    @Parameter(name = "agencyID", example = "IPSTRATEGY")
    @Parameter(name = "resourceID", example = "PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "version", example = "~")
    @Parameter(name = "key", example = "A.CN.*.*")
    @Parameter(name = "componentID", description = "a dimension, several or `*`", example = "REF_AREA")
    @Parameter(name = "c[TIME_PERIOD]", in = ParameterIn.QUERY, example = "ge:2015+le:2020")
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "`exact` for what the query finds, `available` for what could still be chosen",
            example = "exact")
    @Parameter(
            name = "references",
            in = ParameterIn.QUERY,
            description = "`none`, `all`, `codelist`, `conceptscheme`, `datastructure`, `dataflow`",
            example = "none")
    @Parameter(
            name = "updatedAfter",
            in = ParameterIn.QUERY,
            description = "only what was published after that instant and still stands",
            example = "2026-11-01T00:00:00+08:00")
    @APIResponse(
            responseCode = "200",
            description = "an availability constraint",
            content = @Content(mediaType = "application/vnd.sdmx.structure+json"))
    @APIResponse(responseCode = "204", description = "no data match")
    @APIResponse(
            responseCode = "413",
            description = "more figures than are counted for one answer: fewer dataflows may be asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "the data structure has no such component",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response availability(
            String context,
            String agencyID,
            String resourceID,
            String version,
            String key,
            String componentID,
            @Context RoutingContext request,
            @Context HttpHeaders headers) {
        return answer(List.of(context, agencyID, resourceID, version, key, componentID), Call.of(request, headers));
    }

    @GET
    @Path("availability{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response shorter(String rest, @Context RoutingContext request, @Context HttpHeaders headers) {
        return answer(Call.steps(rest), Call.of(request, headers));
    }

    private Response answer(List<String> steps, Call call) {
        Parameters parameters = call.parameters(Set.of("c", "mode", "references", "updatedAfter", "format"));
        Medium medium = call.medium(parameters, OFFERS);
        boolean exact =
                parameters.oneOf("mode", Set.of("exact", "available"), "exact").equals("exact");
        List<String> references = parameters.several("references");
        if (!KINDS.containsAll(references)) {
            parameters.fault(
                    "references",
                    "fault.not-one-of",
                    String.join(", ", KINDS.stream().sorted().toList()));
        }
        DataQuery query = DataQuery.of(SeriesKey.parse(step(steps, 4)), parameters.conditions());
        Instant updatedAfter = parameters.instant("updatedAfter", clock);
        parameters.check();
        String context = step(steps, 0);
        List<Layout> layouts = query.layouts(locating.locateAll(
                context.isEmpty() ? "*" : context,
                Alternatives.of(step(steps, 1)),
                Alternatives.of(step(steps, 2)),
                Versions.of(step(steps, 3))));
        Alternatives wanted = Alternatives.of(step(steps, 5));
        refuseUnknown(layouts, wanted);
        List<AvailableData> available = new ArrayList<>();
        Map<Reference, Artefact> related = new LinkedHashMap<>();
        Effort effort = new Effort(Effort.GREATEST);
        for (Layout layout : layouts) {
            Cube cube = layout.cube();
            AvailableData one =
                    measuring.measure(cube, query, exact, updatedAfter, shown(cube, wanted), effort, call.deadline());
            if (!one.values().isEmpty()) {
                available.add(one);
                looking.usedBy(cube, references, one.values())
                        .forEach(artefact -> related.merge(artefact.reference(), artefact, Artefact::with));
            }
        }
        if (available.isEmpty()) {
            return Sending.none();
        }
        return Sending.whole(
                AvailableData.message(call.envelope(clock), available, List.copyOf(related.values())),
                medium,
                call.language());
    }

    /// A dimension that the structure of none of them has.
    private static void refuseUnknown(List<Layout> layouts, Alternatives wanted) {
        for (String id : wanted.values()) {
            if (layouts.stream()
                    .flatMap(layout -> layout.cube().dimensions().stream())
                    .noneMatch(dimension -> dimension.id().equals(id))) {
                throw Refusal.because(ProblemType.SEMANTIC, Fault.path("componentID", "fault.sdmx-no-component", id));
            }
        }
    }

    private static List<Component> shown(Cube cube, Alternatives wanted) {
        return cube.dimensions().stream()
                .filter(dimension -> wanted.has(dimension.id()))
                .toList();
    }

    private static String step(List<String> steps, int place) {
        return place < steps.size() ? steps.get(place) : "";
    }
}
