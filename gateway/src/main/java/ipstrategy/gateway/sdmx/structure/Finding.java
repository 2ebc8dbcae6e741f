package ipstrategy.gateway.sdmx.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Finds the artefacts that a query means, those they refer to and those that refer to them, each as far as its detail
/// is wanted.
public final class Finding {

    private final Model model;
    private final Map<Reference, Set<Reference>> parents = new LinkedHashMap<>();

    public Finding(Model model) {
        this.model = model;
        model.artefacts()
                .forEach(artefact -> artefact.references()
                        .forEach(child -> parents.computeIfAbsent(child, none -> new LinkedHashSet<>())
                                .add(artefact.reference())));
    }

    /// All that is found, in the order of dependence; empty where nothing matches.
    public List<Artefact> find(StructureQuery query) {
        List<Artefact> matching = model.artefacts().stream()
                .filter(artefact -> query.matches(artefact.reference()))
                .map(artefact -> ofItems(artefact, query))
                .filter(artefact -> query.items().all() || !artefact.items().isEmpty())
                .toList();
        Set<Reference> found = new LinkedHashSet<>();
        matching.forEach(artefact -> found.add(artefact.reference()));
        Set<Reference> related = new LinkedHashSet<>();
        if (!matching.isEmpty()) {
            query.references().forEach(word -> related.addAll(related(word, found)));
        }
        related.removeAll(found);
        List<Artefact> all = new ArrayList<>();
        matching.forEach(artefact -> all.add(shown(artefact, query.detail(), false, found)));
        Set<Reference> everything = new LinkedHashSet<>(found);
        everything.addAll(related);
        related.forEach(reference -> model.artefact(reference)
                .ifPresent(artefact -> all.add(shown(artefact, query.detail(), true, everything))));
        return all;
    }

    private static Artefact ofItems(Artefact artefact, StructureQuery query) {
        if (query.items().all()) {
            return artefact;
        }
        Set<String> wanted = new TreeSet<>(query.items().values());
        return artefact.reference().type().isItemScheme() ? artefact.partial(wanted) : artefact.partial(Set.of());
    }

    private Set<Reference> related(String word, Set<Reference> found) {
        return switch (word) {
            case "none" -> Set.of();
            case "children" -> below(found);
            case "descendants" -> descendants(found);
            case "parents" -> above(found);
            case "parentsandsiblings" -> withSiblings(found);
            case "ancestors" -> ancestors(found);
            case "all" -> {
                Set<Reference> all = withSiblings(found);
                all.addAll(descendants(found));
                yield all;
            }
            default -> {
                Set<Reference> ofKind = withSiblings(found);
                ofKind.addAll(descendants(found));
                ofKind.addAll(ancestors(found));
                ofKind.removeIf(reference -> !reference.type().word().equals(word));
                yield ofKind;
            }
        };
    }

    private Set<Reference> withSiblings(Set<Reference> found) {
        Set<Reference> parents = above(found);
        Set<Reference> all = new LinkedHashSet<>(parents);
        all.addAll(below(parents));
        return all;
    }

    private Set<Reference> below(Collection<Reference> of) {
        Set<Reference> children = new LinkedHashSet<>();
        of.forEach(one -> model.artefact(one).ifPresent(artefact -> children.addAll(artefact.references())));
        return children;
    }

    private Set<Reference> above(Collection<Reference> of) {
        Set<Reference> all = new LinkedHashSet<>();
        of.forEach(one -> all.addAll(parents.getOrDefault(one, Set.of())));
        return all;
    }

    private Set<Reference> descendants(Set<Reference> of) {
        return closure(of, this::below);
    }

    private Set<Reference> ancestors(Set<Reference> of) {
        return closure(of, this::above);
    }

    private static Set<Reference> closure(Set<Reference> of, Function<Collection<Reference>, Set<Reference>> step) {
        Set<Reference> all = new LinkedHashSet<>();
        Deque<Reference> open = new ArrayDeque<>(of);
        while (!open.isEmpty()) {
            for (Reference next : step.apply(List.of(open.poll()))) {
                if (all.add(next)) {
                    open.add(next);
                }
            }
        }
        return all;
    }

    private Artefact shown(
            Artefact artefact, StructureQuery.Detail detail, boolean related, Set<Reference> everything) {
        return switch (detail) {
            case FULL, RAW -> artefact;
            case ALLSTUBS -> artefact.stub(false);
            case ALLCOMPLETESTUBS -> artefact.stub(true);
            case REFERENCESTUBS -> related ? artefact.stub(false) : artefact;
            case REFERENCECOMPLETESTUBS -> related ? artefact.stub(true) : artefact;
            case REFERENCEPARTIAL -> related ? partial(artefact, everything) : artefact;
        };
    }

    /// Only the items that the other artefacts of the answer refer to.
    private Artefact partial(Artefact artefact, Set<Reference> everything) {
        Set<String> used = new TreeSet<>();
        for (Reference one : everything) {
            model.artefact(one).ifPresent(user -> {
                if (user.references().contains(artefact.reference())) {
                    user.components().forEach(component -> used.add(component.id()));
                    if (user.category() != null) {
                        used.add(user.category());
                    }
                }
            });
        }
        return switch (artefact.reference().type()) {
            case CONCEPTSCHEME, CATEGORYSCHEME -> artefact.partial(used);
            // No constraint says which codes are used, so all of them may be.
            case AGENCYSCHEME, CODELIST, DATASTRUCTURE, DATAFLOW, CATEGORISATION -> artefact;
        };
    }
}
