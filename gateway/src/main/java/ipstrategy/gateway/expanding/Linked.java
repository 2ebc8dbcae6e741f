package ipstrategy.gateway.expanding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The resources that link to others, and by which fields. What is not named here is not expanded.
public enum Linked {
    /// a task of a plan
    MEASURE(
            "measures",
            Link.toPlans("plan"),
            Link.toMetrics("metrics"),
            Link.toAgencies("responsibilities.agency"),
            Link.toMeasures("predecessors"),
            Link.toMeasures("successors")),
    /// a defined quantity
    METRIC("metrics", Link.toAgencies("owner"), Link.toMetrics("weight")),
    /// what an agency says of a measure
    REPORT("reports", Link.toMeasures("measure"), Link.toAgencies("agency"));

    private final String list;
    private final List<Link> links;

    Linked(String list, Link... links) {
        this.list = list;
        this.links = List.of(links);
    }

    /// The list, below the base, in which these things stand.
    public String list() {
        return list;
    }

    Optional<Link> link(String name) {
        return links.stream().filter(link -> link.name().equals(name)).findFirst();
    }

    /// The links, as `expand` names them, parted by commas.
    public String names() {
        return links.stream().map(Link::name).collect(Collectors.joining(", "));
    }
}
