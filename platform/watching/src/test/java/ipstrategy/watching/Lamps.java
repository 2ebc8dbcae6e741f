package ipstrategy.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A room for tests: lamps that are lit or out, and one question that the database does not understand.
@ApplicationScoped
class Lamps implements Watched {

    @Override
    public List<Vital> vitals() {
        return List.of(
                Vital.of("ipstrategy.lamps", "lamps", "select 5"),
                Vital.byState(
                        "ipstrategy.lamps.by.state",
                        "lamps by state",
                        List.of("LIT", "OUT", "BROKEN"),
                        "select * from (values ('LIT', 3), ('OUT', 2), ('STOLEN', 9)) as lamp (state, lamps)"),
                Vital.of("ipstrategy.lamps.lost", "lamps nobody finds", "select count(*) from lamp_that_is_not_there"));
    }
}
