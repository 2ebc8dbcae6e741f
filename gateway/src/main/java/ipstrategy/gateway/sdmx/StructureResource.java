package ipstrategy.gateway.sdmx;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sdmx.answer.Call;
import ipstrategy.gateway.sdmx.answer.Sending;
import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.asking.Parameters;
import ipstrategy.gateway.sdmx.message.StructureJson;
import ipstrategy.gateway.sdmx.structure.Artefact;
import ipstrategy.gateway.sdmx.structure.Looking;
import ipstrategy.gateway.sdmx.structure.StructureQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sdmx/v2")
@Tag(name = "SDMX")
@PermitAll
@RunOnVirtualThread
class StructureResource {

    private static final List<Medium.Offer> OFFERS = List.of(
            new Medium.Offer(
                    "application/vnd.sdmx.structure+json", "2.1.0", "jsonstructure", List.of("application/json")),
            new Medium.Offer("application/vnd.sdmx.structure+json", "2.0.0", "jsonstructure", List.of()));

    private static final Set<String> PARAMETERS = Set.of("detail", "references", "asOf", "format");

    private final Looking looking;
    private final Clock clock;

    StructureResource(Looking looking, Clock clock) {
        this.looking = looking;
        this.clock = clock;
    }

    @GET
    @Path("structure/{artefactType}/{agencyID}/{resourceID}/{version}")
    @Operation(
            operationId = "querySdmxStructure",
            summary = "Structure of the data (SDMX REST 2)",
            description = "Agencies, code lists, concepts, data structures, dataflows and categories as SDMX-JSON 2."
                    + " Steps at the end of the path may be left out; one more names items of a scheme.")
    @Parameter(
            name = "artefactType",
            description = "as `dataflow`, `datastructure`, `codelist`, `conceptscheme`, `categoryscheme`,"
                    + " `categorisation`, `agencyscheme` or `*`",
            example = "datastructure")
    @Parameter(name = "agencyID", example = "IPSTRATEGY")
    @Parameter(name = "resourceID", example = "DSD_PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "version", description = "`1.0`, `~`, `+`, `*` or several", example = "~")
    @Parameter(
            name = "detail",
            in = ParameterIn.QUERY,
            description = "`full`, `allstubs`, `referencestubs`, `allcompletestubs`, `referencecompletestubs`,"
                    + " `referencepartial`, `raw`",
            example = "full")
    @Parameter(
            name = "references",
            in = ParameterIn.QUERY,
            description =
                    "`none`, `parents`, `parentsandsiblings`, `ancestors`, `children`, `descendants`, `all` or kinds"
                            + " of artefact",
            example = "descendants")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as it was at that instant, by the definitions that held",
            example = "2026-12-31T00:00:00+08:00")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "`jsonstructure`", example = "jsonstructure")
    @APIResponse(
            responseCode = "200",
            description = "the structure",
            content = @Content(mediaType = "application/vnd.sdmx.structure+json"))
    @APIResponse(responseCode = "204", description = "nothing matches")
    @APIResponse(responseCode = "304", description = "the answer is known")
    public Response structure(
            String artefactType,
            String agencyID,
            String resourceID,
            String version,
            @Context RoutingContext request,
            @Context HttpHeaders headers) {
        return answer(List.of(artefactType, agencyID, resourceID, version), Call.of(request, headers));
    }

    @GET
    @Path("structure{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response shorter(String rest, @Context RoutingContext request, @Context HttpHeaders headers) {
        return answer(Call.steps(rest), Call.of(request, headers));
    }

    private Response answer(List<String> steps, Call call) {
        Parameters parameters = call.parameters(PARAMETERS);
        Medium medium = call.medium(parameters, OFFERS);
        List<Artefact> found =
                looking.look(StructureQuery.of(steps, parameters, parameters.instant("asOf", clock)), call.deadline());
        return found.isEmpty()
                ? Sending.none()
                : Sending.whole(StructureJson.of(call.envelope(clock), found), medium, call.language());
    }
}
