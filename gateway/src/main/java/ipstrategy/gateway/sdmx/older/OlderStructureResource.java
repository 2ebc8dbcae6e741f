package ipstrategy.gateway.sdmx.older;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sdmx.answer.Call;
import ipstrategy.gateway.sdmx.answer.Sending;
import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.asking.Parameters;
import ipstrategy.gateway.sdmx.message.StructureXml;
import ipstrategy.gateway.sdmx.structure.Artefact;
import ipstrategy.gateway.sdmx.structure.Looking;
import ipstrategy.gateway.sdmx.structure.StructureQuery;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sdmx/v1")
@Tag(name = "SDMX")
@PermitAll
@RunOnVirtualThread
class OlderStructureResource {

    private static final List<Medium.Offer> OFFERS = List.of(new Medium.Offer(
            "application/vnd.sdmx.structure+xml", "2.1", "structure", List.of("application/xml", "text/xml")));

    private static final Set<String> PARAMETERS = Set.of("detail", "references", "format");

    private static final String KINDS = "agencyscheme|codelist|conceptscheme|datastructure|dataflow|categoryscheme"
            + "|categorisation|structure|metadatastructure|hierarchicalcodelist|organisationscheme|dataproviderscheme"
            + "|dataconsumerscheme|organisationunitscheme|metadataflow|reportingtaxonomy|provisionagreement|structureset"
            + "|process|attachmentconstraint|actualconstraint|allowedconstraint|transformationscheme|rulesetscheme"
            + "|userdefinedoperatorscheme|customtypescheme|namepersonalisationscheme|vtlmappingscheme";

    private final Looking looking;
    private final Clock clock;

    OlderStructureResource(Looking looking, Clock clock) {
        this.looking = looking;
        this.clock = clock;
    }

    @GET
    @Path("{resource:" + KINDS + "}/{agencyID}/{resourceID}/{version}")
    @Operation(
            operationId = "queryOlderSdmxStructure",
            summary = "Structure of the data (SDMX REST 1.5)",
            description =
                    "As SDMX-ML 2.1. Steps at the end of the path may be left out; one more names items of a scheme.")
    @Parameter(
            name = "resource",
            in = ParameterIn.PATH,
            description = "a kind of structure",
            schema = @Schema(type = SchemaType.STRING, pattern = KINDS),
            example = "datastructure")
    @Parameter(name = "agencyID", description = "an agency or `all`", example = "IPSTRATEGY")
    @Parameter(name = "resourceID", description = "an id or `all`", example = "DSD_PATENT-ENFORCEMENT-CASES")
    @Parameter(name = "version", description = "`1.0`, `latest` or `all`", example = "latest")
    @Parameter(name = "detail", in = ParameterIn.QUERY, example = "full")
    @Parameter(name = "references", in = ParameterIn.QUERY, example = "descendants")
    @APIResponse(
            responseCode = "200",
            description = "the structure",
            content = @Content(mediaType = "application/vnd.sdmx.structure+xml"))
    @APIResponse(responseCode = "304", description = "the answer is known")
    public Response structure(
            String resource,
            String agencyID,
            String resourceID,
            String version,
            @Context RoutingContext request,
            @Context HttpHeaders headers) {
        return answer(List.of(resource, agencyID, resourceID, version), Call.of(request, headers));
    }

    @GET
    @Path("{resource:" + KINDS + "}{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response shorter(
            String resource, String rest, @Context RoutingContext request, @Context HttpHeaders headers) {
        List<String> steps = new ArrayList<>(List.of(resource));
        steps.addAll(Call.steps(rest));
        return answer(steps, Call.of(request, headers));
    }

    private Response answer(List<String> older, Call call) {
        Parameters parameters = call.parameters(PARAMETERS);
        Medium medium = call.medium(parameters, OFFERS);
        List<Artefact> found = looking.look(StructureQuery.of(steps(older), parameters, null), call.deadline());
        if (found.isEmpty()) {
            // In this version of the standard an empty answer is a fault.
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", String.join("/", older), Words.NOUN + "artefact");
        }
        return Sending.whole(StructureXml.of(call.envelope(clock), found), medium, call.language());
    }

    /// The same query as the later version of the standard writes it.
    private static List<String> steps(List<String> older) {
        List<String> steps = new ArrayList<>();
        for (int place = 0; place < older.size(); place++) {
            String step = older.get(place);
            steps.add(
                    switch (step) {
                        case "all", "structure" -> "*";
                        case "latest" -> "~";
                        default -> step.replace('+', ',');
                    });
        }
        return steps;
    }
}
