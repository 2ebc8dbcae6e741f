package ipstrategy.coordination.conference.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/// Hears of the files that agencies put to measures of any service, so that a resolution can be closed by one that is
/// kept, and by no other. The same file told again changes nothing.
@ApplicationScoped
public class HearingOfProofs implements EventHandler {

    private static final String TYPE = "ipstrategy.evidence.filed.v1";

    private final Proofs proofs;

    HearingOfProofs(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String source() {
        return ANY_SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    /// What was filed before anybody here listened closes a resolution as well.
    @Override
    public boolean looksBack() {
        return true;
    }

    @Override
    public void handle(CloudEvent told) {
        JsonNode evidence = told.data().path("after");
        String id = evidence.path("id").asText();
        if (proofs.findById(id) != null) {
            return;
        }
        proofs.persistAndFlush(new Proof(
                id,
                evidence.path("measure").asText(),
                evidence.path("sha256").asText(),
                evidence.path("name").asText(),
                evidence.path("agency").asText(),
                Instant.parse(evidence.path("uploadedAt").asText())));
    }
}
