package ipstrategy.coordination.officialtext;

import ipstrategy.coordination.plan.KnownPlans;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The items of plans for the other rooms of this service, whether a plan came with the seeds or by its text. They are
/// as they were taken in: what became of a measure since, its owner knows.
@ApplicationScoped
public class KnownItems {

    private final KnownPlans plans;
    private final PlanItems items;

    KnownItems(KnownPlans plans, PlanItems items) {
        this.plans = plans;
        this.items = items;
    }

    /// As much of an item as it takes to recognise it.
    public record Known(MeasureId id, Text title, Text summary) {}

    /// All items of a plan, by their ids; none where there is no such plan.
    public List<Known> of(String plan) {
        if (plans.find(plan).isEmpty()) {
            return List.of();
        }
        Map<String, Known> found = new TreeMap<>();
        StandingTerms.of(plan).values().forEach(terms -> {
            MeasureId id = MeasureId.of(plan, terms.number());
            found.put(id.value(), new Known(id, terms.title(), terms.summary()));
        });
        items.of(plan).stream()
                .map(PlanItem::view)
                .map(item -> new Known(new MeasureId(item.id()), item.title(), item.summary()))
                .forEach(item -> found.putIfAbsent(item.id().value(), item));
        return List.copyOf(found.values());
    }

    public Optional<Known> find(MeasureId id) {
        return of(id.plan()).stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
