package ipstrategy.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import ipstrategy.identity.AgencyCode;
import org.jspecify.annotations.Nullable;

/// Things that events happen to.
final class Lamps {

    private Lamps() {}

    static NewEvent lit(String lamp, int time) {
        return lit(lamp, time, null);
    }

    static NewEvent lit(String lamp, int time, @Nullable AgencyCode agency) {
        return new NewEvent(
                "ipstrategy.lamp.lit.v1",
                lamp,
                agency,
                JsonNodeFactory.instance.objectNode().put("time", time));
    }
}
