package ipstrategy.watching;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Shows what the rooms of this process have to watch.
@ApplicationScoped
class Watching implements MeterBinder {

    private final List<Watched> rooms;
    private final Asking asking;

    Watching(@All List<Watched> rooms, AgroalDataSource database) {
        this.rooms = rooms;
        this.asking = new Asking(database);
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        rooms.stream().flatMap(room -> room.vitals().stream()).forEach(vital -> show(vital, metrics));
    }

    private void show(Vital vital, MeterRegistry metrics) {
        Pulse pulse = new Pulse(vital, asking);
        if (vital.label() == null) {
            Gauge.builder(vital.name(), pulse, Pulse::alone)
                    .description(vital.description())
                    .strongReference(true)
                    .register(metrics);
            return;
        }
        for (String value : vital.values()) {
            Gauge.builder(vital.name(), pulse, reader -> reader.of(value))
                    .description(vital.description())
                    .tag(vital.label(), value)
                    .strongReference(true)
                    .register(metrics);
        }
    }
}
