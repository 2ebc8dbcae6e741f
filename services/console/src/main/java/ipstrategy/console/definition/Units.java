package ipstrategy.console.definition;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The units in which metrics may be counted.
@ApplicationScoped
class Units {

    private final Remembered<Unit> list;

    Units(Gateway gateway) {
        this.list = new Remembered<>(gateway, Asked.of("units"), Unit.class);
    }

    /// All of them, empty where the list cannot be read.
    List<Unit> all() {
        return list.all();
    }
}
