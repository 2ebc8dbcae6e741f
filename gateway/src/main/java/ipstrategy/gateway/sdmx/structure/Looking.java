package ipstrategy.gateway.sdmx.structure;

import ipstrategy.gateway.sdmx.source.Holdings;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Looks for structure in what the services hold now, or held at an instant. As long as a service is silent,
/// whatever it might be missing from is not told at all: a list that lacks half its codes would be taken for the
/// whole.
@ApplicationScoped
public class Looking {

    private final Models models;

    Looking(Models models) {
        this.models = models;
    }

    /// What a query means; empty where nothing does. A single artefact that is named and unknown ends the request.
    public List<Artefact> look(StructureQuery query, Map<String, String> deadline) {
        Instant asOf = query.asOf();
        Model model = asOf == null ? models.now() : models.at(asOf, deadline);
        Holdings holdings = model.holdings();
        List<Artefact> found = new Finding(model).find(query);
        boolean whole = !found.isEmpty()
                && query.references().isEmpty()
                && found.stream()
                        .noneMatch(artefact -> artefact.reference().type().isItemScheme());
        if (!holdings.silent().isEmpty() && !(whole && query.isNamed())) {
            throw holdings.incomplete();
        }
        if (found.isEmpty() && query.isNamed()) {
            throw Refusal.of(
                    ProblemType.NOT_FOUND,
                    "detail.no-such",
                    String.join(",", query.id().values()),
                    Words.NOUN + "artefact");
        }
        return found;
    }

    /// The structure that describes a metric's data, as far as it is wanted; code lists with the codes that are taken.
    public List<Artefact> usedBy(Cube cube, List<String> kinds, Map<String, SortedSet<String>> taken) {
        Model model = models.now();
        List<Artefact> used = new ArrayList<>();
        for (ArtefactType type : ArtefactType.values()) {
            if (!kinds.contains("all") && !kinds.contains(type.word())) {
                continue;
            }
            switch (type) {
                case DATAFLOW -> model.artefact(cube.dataflow()).ifPresent(used::add);
                case DATASTRUCTURE -> model.artefact(cube.structure()).ifPresent(used::add);
                case CONCEPTSCHEME ->
                    model.artefact(Model.conceptScheme()).ifPresent(scheme -> used.add(scheme.partial(taken.keySet())));
                case CODELIST ->
                    taken.forEach((dimension, codes) -> cube.component(dimension)
                            .map(Component::codelist)
                            .flatMap(model::artefact)
                            .ifPresent(list -> used.add(list.partial(withParents(list, codes)))));
                case AGENCYSCHEME, CATEGORYSCHEME, CATEGORISATION -> {}
            }
        }
        return used;
    }

    private static Set<String> withParents(Artefact list, Set<String> codes) {
        Map<String, Item> items = list.items().stream().collect(Collectors.toMap(Item::id, item -> item));
        Set<String> all = new TreeSet<>();
        for (String code : codes) {
            Item item = items.get(code);
            while (item != null && all.add(item.id())) {
                item = item.parent() == null ? null : items.get(item.parent());
            }
        }
        return all;
    }
}
