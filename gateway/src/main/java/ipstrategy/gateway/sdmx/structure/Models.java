package ipstrategy.gateway.sdmx.structure;

import ipstrategy.gateway.sdmx.source.Gathering;
import ipstrategy.gateway.sdmx.source.Histories;
import ipstrategy.gateway.sdmx.source.Holdings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The structure as it is now, made anew only where what the services hold was gathered anew.
@ApplicationScoped
public class Models {

    private final Gathering gathering;
    private final Histories histories;
    private volatile @Nullable Model last;

    Models(Gathering gathering, Histories histories) {
        this.gathering = gathering;
        this.histories = histories;
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

    /// The structure as it was at an instant.
    Model at(Instant instant, Map<String, String> deadline) {
        return Model.of(histories.at(instant, gathering.now(), deadline));
    }
}
