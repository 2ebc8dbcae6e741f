package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// By which names people come in. Keycloak names itself in tokens and sends people back to it, so it must be found by
/// that name; and whoever comes in by a name needs a certificate for it.
final class Names {

    private static final String KEYCLOAK_SERVICE = "keycloak-service";

    private Names() {}

    static List<String> namesAgree(Rendering rendering) {
        List<String> advice = new ArrayList<>();
        for (ObjectNode ingress : rendering.all("Ingress")) {
            Set<String> certified = Rendering.each(ingress.at("/spec/tls"))
                    .flatMap(tls -> Rendering.each(tls.path("hosts")))
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            Set<String> named = Rendering.each(ingress.at("/spec/rules"))
                    .map(rule -> rule.path("host").asText("nothing"))
                    .collect(Collectors.toSet());
            if (!named.equals(certified)) {
                advice.add(Rendering.called(ingress) + " lets in by " + new TreeSet<>(named)
                        + ", and its certificates are for " + new TreeSet<>(certified));
            }
        }
        SortedSet<String> toKeycloak = leadingTo(rendering, KEYCLOAK_SERVICE);
        SortedSet<String> toGateway = leadingTo(rendering, Wholes.GATEWAY);
        for (ObjectNode keycloak : rendering.all("Keycloak")) {
            String name = keycloak.at("/spec/hostname/hostname").asText();
            String host = URI.create(name).getHost();
            boolean letIn = rendering.has("Ingress") || rendering.has("HTTPRoute");
            if (letIn && (host == null || !toKeycloak.equals(new TreeSet<>(List.of(host))))) {
                advice.add(
                        Rendering.called(keycloak) + " names itself " + name + ", and " + toKeycloak + " lead there");
            }
            if (letIn && !name.startsWith("https://")) {
                advice.add(Rendering.called(keycloak) + " names itself " + name + ", without TLS");
            }
        }
        if (toGateway.size() > 1) {
            advice.add("The gateway is reached by " + toGateway + ": the realm knows one address");
        }
        toGateway.stream()
                .filter(toKeycloak::contains)
                .map(both -> both + " leads to the gateway and to Keycloak")
                .forEach(advice::add);
        return advice;
    }

    /// The names by which a service is reached from outside, by Ingress or route.
    private static SortedSet<String> leadingTo(Rendering rendering, String service) {
        SortedSet<String> names = new TreeSet<>();
        rendering.all("Ingress").stream()
                .flatMap(ingress -> Rendering.each(ingress.at("/spec/rules")))
                .filter(rule -> Rendering.each(rule.at("/http/paths"))
                        .anyMatch(path ->
                                path.at("/backend/service/name").asText().equals(service)))
                .map(rule -> rule.path("host").asText("any name"))
                .forEach(names::add);
        for (ObjectNode route : rendering.all("HTTPRoute")) {
            boolean leads = Rendering.each(route.at("/spec/rules"))
                    .flatMap(rule -> Rendering.each(rule.path("backendRefs")))
                    .anyMatch(backend -> backend.path("name").asText().equals(service));
            if (leads) {
                Rendering.each(route.at("/spec/hostnames"))
                        .map(JsonNode::asText)
                        .forEach(names::add);
                if (route.at("/spec/hostnames").isEmpty()) {
                    names.add("any name");
                }
            }
        }
        return names;
    }
}
