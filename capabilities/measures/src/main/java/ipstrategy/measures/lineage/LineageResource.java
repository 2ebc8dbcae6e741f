package ipstrategy.measures.lineage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.MeasureView;
import ipstrategy.measures.terms.Lineage;
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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/measures/{id}/lineage")
@Tag(name = "Lineage")
@PermitAll
@RunOnVirtualThread
class LineageResource {

    private final Assignments assignments;

    LineageResource(Assignments assignments) {
        this.assignments = assignments;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "getLineage",
            summary = "What a measure goes on with and what goes on with it, and what is different")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROTECTION-2022-095")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineageView.class)))
    @APIResponse(
            responseCode = "404",
            description = "no such measure",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public LineageView lineage(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        MeasureView measure = MeasureId.read(id)
                .flatMap(assignments::view)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure"));
        return new LineageView(
                Snapshot.of(measure),
                pairs(measure, Lineage.Direction.PREDECESSOR),
                pairs(measure, Lineage.Direction.SUCCESSOR));
    }

    /// The measure with each of another plan, one plan after the other.
    private List<Pair> pairs(MeasureView measure, Lineage.Direction direction) {
        Stream<MeasureView.LineageView> links =
                measure.lineage().stream().filter(link -> link.direction() == direction);
        return links.map(MeasureView.LineageView::measure)
                .map(MeasureId::new)
                .map(MeasureId::plan)
                .distinct()
                .sorted()
                .flatMap(plan -> pairing(measure, direction, plan).pairs().stream())
                .filter(pair -> isOf(measure, direction, pair))
                .toList();
    }

    /// A predecessor goes on with others too, and those pairs are theirs.
    private static boolean isOf(MeasureView measure, Lineage.Direction direction, Pair pair) {
        Pair.End from = pair.from();
        Pair.End to = pair.to();
        if (from == null || to == null) {
            return false;
        }
        return (direction == Lineage.Direction.PREDECESSOR ? to : from).id().equals(measure.id());
    }

    private Pairing pairing(MeasureView measure, Lineage.Direction direction, String plan) {
        List<MeasureView> here = Pairing.links(measure, direction, plan).stream()
                .map(link -> new MeasureId(link.measure()))
                .flatMap(other -> assignments.view(other).stream())
                .toList();
        return switch (direction) {
            case PREDECESSOR -> new Pairing(plan, measure.plan(), here, List.of(measure));
            case SUCCESSOR -> new Pairing(measure.plan(), plan, List.of(measure), here);
        };
    }
}
