package ipstrategy.console.plan;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Coming;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// All plans by name, where one of them is chosen.
@ApplicationScoped
public class Plans {

    private static final Asked NAMES =
            Asked.of("plans").with("fields", "code,title").whole();

    private final Gateway gateway;

    Plans(Gateway gateway) {
        this.gateway = gateway;
    }

    /// All of them, or none where they cannot be read.
    public List<Named> all() {
        return Listed.rows(begin().orNothing());
    }

    /// Begins to read them, while others are read.
    public Coming<Listed<Named>> begin() {
        return gateway.beginList(NAMES, Named.class);
    }
}
