package ipstrategy.gateway.sdmx.structure;

import ipstrategy.gateway.sdmx.asking.Alternatives;
import ipstrategy.gateway.sdmx.asking.Parameters;
import ipstrategy.gateway.sdmx.asking.Versions;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A query for structure.
///
/// @param type a kind of artefact, or `*` for all
/// @param items of an item scheme
/// @param references what else is wanted: words of the standard or kinds of artefact
/// @param asOf as it was at this instant, or null for now
public record StructureQuery(
        String type,
        Alternatives agency,
        Alternatives id,
        Versions version,
        Alternatives items,
        Detail detail,
        List<String> references,
        @Nullable Instant asOf) {

    private static final Set<String> DIRECTIONS =
            Set.of("none", "parents", "parentsandsiblings", "ancestors", "children", "descendants", "all");

    /// How much is told of each artefact.
    public enum Detail {
        FULL,
        ALLSTUBS,
        REFERENCESTUBS,
        ALLCOMPLETESTUBS,
        REFERENCECOMPLETESTUBS,
        REFERENCEPARTIAL,
        RAW
    }

    /// Reads a path below `/structure` and the query.
    ///
    /// @param asOf what the query says of it, or null
    public static StructureQuery of(List<String> steps, Parameters parameters, @Nullable Instant asOf) {
        String type = step(steps, 0).equals("all") ? "*" : step(steps, 0);
        if (!type.isEmpty() && !type.equals("*") && !ArtefactType.isKnown(type)) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER,
                    Fault.path(
                            "artefactType", "fault.not-one-of", "dataflow, datastructure, codelist, conceptscheme, …"));
        }
        if (steps.size() > 5) {
            throw Refusal.because(ProblemType.NOT_FOUND);
        }
        String detail = parameters.oneOf("detail", details(), "full");
        List<String> references = parameters.several("references");
        for (String one : references) {
            if (!DIRECTIONS.contains(one) && !ArtefactType.isKnown(one)) {
                parameters.fault("references", "fault.not-one-of", String.join(", ", new TreeSet<>(DIRECTIONS)));
            }
        }
        parameters.check();
        return new StructureQuery(
                type.isEmpty() ? "*" : type,
                Alternatives.of(step(steps, 1)),
                Alternatives.of(step(steps, 2)),
                Versions.of(step(steps, 3)),
                Alternatives.of(step(steps, 4)),
                Detail.valueOf(detail.toUpperCase(Locale.ROOT)),
                references,
                asOf);
    }

    boolean wants(ArtefactType kind) {
        return type.equals("*") || type.equals(kind.word());
    }

    boolean matches(Reference reference) {
        return wants(reference.type())
                && agency.has(reference.agency())
                && id.has(reference.id())
                && version.match(reference.version());
    }

    /// Whether it names all the artefacts it means, so that a service that is silent for others does not matter.
    boolean isNamed() {
        return !id.all() && !type.equals("*");
    }

    private static Set<String> details() {
        return Set.of(
                "full",
                "allstubs",
                "referencestubs",
                "allcompletestubs",
                "referencecompletestubs",
                "referencepartial",
                "raw");
    }

    private static String step(List<String> steps, int place) {
        return place < steps.size() ? steps.get(place) : "";
    }
}
