package ipstrategy.following;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Says how many events wait to be taken. A service with some is up: the others go on, and people must look into these.
@Wellness
@ApplicationScoped
class SetAsideHealth implements HealthCheck {

    private final SetAsideEvents events;

    SetAsideHealth(SetAsideEvents events) {
        this.events = events;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events set aside")
                .up()
                .withData("waiting", events.count(new SetAsideEvents.Filter(null, null)))
                .build();
    }
}
