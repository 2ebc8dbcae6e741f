package ipstrategy.coordination.webhook.delivery;

import ipstrategy.watching.Vital;
import ipstrategy.watching.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Whether subscribers are told.
@ApplicationScoped
class DeliveryWatch implements Watched {

    @Override
    public List<Vital> vitals() {
        return List.of(
                Vital.byState(
                        "ipstrategy.webhook.deliveries",
                        "Deliveries to webhooks that are not settled: those that wait, and dead letters",
                        List.of("WAITING", "DEAD"),
                        "select state, count(*) from webhook_delivery where state in ('WAITING', 'DEAD') group by state"),
                Vital.of(
                        "ipstrategy.webhook.lag.seconds",
                        "Age of the oldest delivery that waits, in seconds",
                        "select coalesce(extract(epoch from now() - min(queued_at)), 0) from webhook_delivery"
                                + " where state = 'WAITING'"));
    }
}
