package ipstrategy.coordination.province;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes in what the items of plans that the office has confirmed ask of provinces. Of an item that is known already
/// only the words count, so what it asks stays.
@ApplicationScoped
class AdoptingBindings implements EventHandler {

    private static final String TYPE = "ipstrategy.plan-item.adopted.v1";
    private static final Caller PLATFORM = Caller.platform("adopting");

    private final Bindings bindings;
    private final Chronicle chronicle;
    private final ObjectMapper json;
    private final Clock clock;

    AdoptingBindings(Bindings bindings, Chronicle chronicle, ObjectMapper json, Clock clock) {
        this.bindings = bindings;
        this.chronicle = chronicle;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "coordination";
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void handle(CloudEvent event) {
        JsonNode item = event.data().path("after");
        String measure = item.path("id").asText();
        List<Demand> demands = demands(item.path("obligations"));
        if (demands.isEmpty() || bindings.findById(measure) != null) {
            return;
        }
        Binding binding = new Binding(measure);
        binding.take(
                new Binding.Seeded(
                        measure,
                        item.path("plan").asText(),
                        item.path("title").path("zh").asText(measure),
                        item.path("title").path("en").asText(measure),
                        demands),
                clock.instant());
        bindings.persistAndFlush(binding);
        chronicle.tell(
                new Chronicle.Deed("province-binding.recorded", "province-binding", measure),
                null,
                binding.view(clock.instant()),
                "the plan's text was confirmed",
                PLATFORM);
    }

    private List<Demand> demands(JsonNode obligations) {
        List<Demand> demands = new ArrayList<>();
        for (JsonNode one : obligations) {
            try {
                demands.add(json.treeToValue(one, Demand.class));
            } catch (JsonProcessingException unreadable) {
                throw new IllegalArgumentException("an obligation cannot be read: " + one, unreadable);
            }
        }
        return demands;
    }
}
