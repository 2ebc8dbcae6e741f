package ipstrategy.measures.adopting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Query;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/measures/{id}/text")
@Tag(name = "Measures")
@PermitAll
@RunOnVirtualThread
class OfficialTextResource {

    private final OfficialTexts texts;

    OfficialTextResource(OfficialTexts texts) {
        this.texts = texts;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getOfficialText", summary = "The document's own words for a measure, once its text is in")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-003")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfficialTextView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such measure, or its plan's text has not been confirmed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public OfficialTextView text(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return MeasureId.read(id)
                .flatMap(texts::findByIdOptional)
                .map(OfficialText::view)
                .orElseThrow(
                        () -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "official-text"));
    }
}
