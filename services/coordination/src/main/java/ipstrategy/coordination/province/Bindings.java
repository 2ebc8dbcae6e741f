package ipstrategy.coordination.province;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the measures of all plans ask of the provinces.
@ApplicationScoped
public class Bindings implements PanacheRepositoryBase<Binding, String> {

    Bindings() {}

    /// The measures of a plan that ask something of provinces, by id.
    public List<Binding> ofPlan(String plan) {
        return list("plan = ?1 order by measure", plan);
    }
}
