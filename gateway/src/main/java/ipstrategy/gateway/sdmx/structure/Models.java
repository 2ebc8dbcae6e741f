package ipstrategy.gateway.sdmx.structure;

import ipstrategy.gateway.sdmx.source.Gathering;
import ipstrategy.gateway.sdmx.source.Holdings;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// The structure as it is now, made anew only where what the services hold was gathered anew.
@ApplicationScoped
public class Models {

    private final Gathering gathering;
    private volatile @Nullable Model last;

    Models(Gathering gathering) {
        this.gathering = gathering;
    }

    public Model now() {
        Holdings holdings = gathering.now();
        Model known = last;
        if (known != null && known.holdings() == holdings) {
            return known;
        }
        Model fresh = Model.of(holdings);
        last = fresh;
        return fresh;
    }
}
