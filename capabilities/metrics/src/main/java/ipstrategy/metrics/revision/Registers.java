package ipstrategy.metrics.revision;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import ipstrategy.following.Gateway;
import ipstrategy.seeding.Seeds;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What definitions may name: the agencies, services and documents of the files that every service carries, and
/// the plans that came in since, which the office's service knows.
@Startup
@ApplicationScoped
public class Registers {

    private static final Pattern CODE = Pattern.compile(NewDefinition.CODE);

    private final Gateway gateway;
    private final Set<String> agencies;
    private final Set<String> services;
    private final Set<String> documents;

    Registers(Gateway gateway) {
        this.gateway = gateway;
        Seeds seeds = Seeds.ofClasspath();
        this.agencies = seeds.codes("agencies.yaml", "code");
        this.services = seeds.codes("services.yaml", "code");
        this.documents = seeds.codes("documents.yaml", "code");
        seeds.check();
    }

    /// Whether there is a document.
    public enum Document {
        /// there is
        THERE,
        /// there is none
        NOWHERE,
        /// the service that would know does not answer
        UNHEARD
    }

    /// Looks for a document. Of one that is no file's others are asked, so no transaction should be open
    /// meanwhile.
    public Document document(String code) {
        if (documents.contains(code)) {
            return Document.THERE;
        }
        if (!CODE.matcher(code).matches()) {
            return Document.NOWHERE;
        }
        return switch (gateway.read("/plans/" + code)) {
            case Gateway.Answer.Given<JsonNode>(JsonNode _) -> Document.THERE;
            case Gateway.Answer.Refused<JsonNode> refused -> refused.isUnknown() ? Document.NOWHERE : Document.UNHEARD;
            case Gateway.Answer.Silent<JsonNode>(String _) -> Document.UNHEARD;
        };
    }

    /// What a definition names that is not there. What the one before named already is let stand.
    ///
    /// @param standing the definition that holds, or null of a new metric
    /// @param document what was learnt of the document that it names
    public List<Fault> faults(NewDefinition wanted, @Nullable Defined standing, Document document) {
        List<Fault> faults = new ArrayList<>();
        String owner = wanted.owner();
        String ownerBefore = standing == null ? null : standing.owner();
        if (owner != null && !owner.equals(ownerBefore) && !agencies.contains(owner)) {
            faults.add(Fault.body("owner", "fault.no-such-agency", owner));
        }
        List<String> contributingBefore = standing == null ? List.of() : standing.contributing();
        wanted.contributing().stream()
                .filter(service -> !contributingBefore.contains(service) && !services.contains(service))
                .forEach(service -> faults.add(Fault.body("contributing", "fault.no-such-code", service)));
        if (document == Document.NOWHERE) {
            faults.add(Fault.body(
                    "source/document", "fault.no-such-code", wanted.source().document()));
        }
        return faults;
    }
}
