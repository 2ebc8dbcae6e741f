package ipstrategy.following;

import ipstrategy.watching.Vital;
import ipstrategy.watching.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Whether what other services tell is taken.
@ApplicationScoped
class FollowingWatch implements Watched {

    @Override
    public List<Vital> vitals() {
        return List.of(
                Vital.of(
                        "ipstrategy.following.failing",
                        "Services whose next event cannot be taken at present",
                        "select count(*) from followed where failure is not null"),
                Vital.of(
                        "ipstrategy.following.aside",
                        "Events of other services that were set aside and wait for somebody",
                        "select count(*) from set_aside_event"));
    }
}
