package ipstrategy.gateway.sdmx.data;

import ipstrategy.gateway.sdmx.asking.Alternatives;
import ipstrategy.gateway.sdmx.asking.Versions;
import ipstrategy.gateway.sdmx.source.Holdings;
import ipstrategy.gateway.sdmx.source.Metric;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.gateway.sdmx.structure.Model;
import ipstrategy.gateway.sdmx.structure.Models;
import ipstrategy.gateway.sdmx.structure.Reference;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// Finds the dataflows that a query for data means.
@ApplicationScoped
public class Locating {

    private static final Set<String> CONTEXTS = Set.of("dataflow", "datastructure", "provisionagreement", "*");

    private final Models models;

    Locating(Models models) {
        this.models = models;
    }

    /// The layout of the figures that are meant, where they must be of one dataflow; a request that means none or
    /// several ends here.
    public Cube locate(String context, Alternatives agency, Alternatives id, Versions version) {
        List<Cube> found = locateAll(context, agency, id, version);
        if (found.size() > 1) {
            throw Refusal.of(ProblemType.NOT_OFFERED, "detail.sdmx-one-dataflow");
        }
        return found.getFirst();
    }

    /// The layouts of all that are meant, at least one; a request that means none ends here, and so does one that
    /// may mean what a silent service holds.
    public List<Cube> locateAll(String context, Alternatives agency, Alternatives id, Versions version) {
        if (!CONTEXTS.contains(context)) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER,
                    Fault.path("context", "fault.not-one-of", "dataflow, datastructure, provisionagreement, *"));
        }
        Model model = models.now();
        Holdings holdings = model.holdings();
        List<Cube> found = holdings.metrics().stream()
                .filter(metric -> means(context, agency, id, version, metric))
                .map(model::cube)
                .toList();
        boolean whole = !id.all() && found.size() == id.values().size();
        if (whole) {
            return found;
        }
        if (!holdings.silent().isEmpty()) {
            throw holdings.incomplete();
        }
        if (found.isEmpty()) {
            throw Refusal.of(
                    ProblemType.NOT_FOUND, "detail.no-such", String.join(",", id.values()), Words.NOUN + "dataflow");
        }
        return found;
    }

    private static boolean means(
            String context, Alternatives agency, Alternatives id, Versions version, Metric metric) {
        boolean byFlow = !context.equals("datastructure") && matches(Model.dataflowOf(metric), agency, id, version);
        boolean byStructure = !context.equals("dataflow") && matches(Model.structureOf(metric), agency, id, version);
        return !context.equals("provisionagreement") && (byFlow || byStructure);
    }

    private static boolean matches(Reference reference, Alternatives agency, Alternatives id, Versions version) {
        return agency.has(reference.agency()) && id.has(reference.id()) && version.match(reference.version());
    }
}
