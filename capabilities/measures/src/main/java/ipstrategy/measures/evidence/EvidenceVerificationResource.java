package ipstrategy.measures.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.files.Sha256;
import ipstrategy.files.StoredFiles;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A hash that stands in a report or closes a resolution is worth what is kept under it: this reads the file through.
@Path("/measures/{id}/evidence/{sha256}/verification")
@Tag(name = "Evidence")
@RunOnVirtualThread
class EvidenceVerificationResource {

    private final Exhibits exhibits;
    private final StoredFiles files;
    private final Callers callers;
    private final Clock clock;

    EvidenceVerificationResource(Exhibits exhibits, StoredFiles files, Callers callers, Clock clock) {
        this.exhibits = exhibits;
        this.files = files;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Operation(
            operationId = "verifyEvidence",
            summary = "Whether the content of a kept file is still what it is known by")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(
            name = "sha256",
            in = ParameterIn.PATH,
            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EvidenceVerificationView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such file, or not of a measure that concerns the caller's agency",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public EvidenceVerificationView verify(String id, String sha256, @Context UriInfo uri) throws IOException {
        Query.of(uri).check();
        MeasureId measure = MeasureId.read(id)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure"));
        if (!Sha256.FORM.matcher(sha256).matches()) {
            throw noSuch(sha256);
        }
        Reach reach = Reach.of(callers.current(), LocalDate.now(clock));
        Exhibit exhibit = exhibits.find(measure, new Sha256(sha256), reach).orElseThrow(() -> noSuch(sha256));
        return new EvidenceVerificationView(exhibit.id(), id, sha256, files.verify(exhibit.sha256()), clock.instant());
    }

    private static Refusal noSuch(String sha256) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", sha256, Words.NOUN + "evidence");
    }
}
