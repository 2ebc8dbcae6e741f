package ipstrategy.coordination.client;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.web.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a set of public keys must be (RFC 7517): some, of a kind that signs, and none that should have stayed at home.
final class KeySet {

    private static final int MOST = 10;
    private static final Set<String> KINDS = Set.of("RSA", "EC", "OKP");
    /// Those that Keycloak verifies signatures by. Others of the same kinds, such as X25519, sign nothing.
    private static final Map<String, List<String>> CURVES =
            Map.of("EC", List.of("P-256", "P-384", "P-521"), "OKP", List.of("Ed25519"));
    /// The members of a key that only its owner may know (RFC 7518, section 6).
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private KeySet() {}

    static List<Fault> faults(JsonNode jwks) {
        JsonNode keys = jwks.path("keys");
        if (!keys.isArray() || keys.isEmpty() || keys.size() > MOST) {
            return List.of(Fault.body("jwks/keys", "fault.jwks", MOST));
        }
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            String place = "jwks/keys/" + at;
            JsonNode key = keys.get(at);
            String kind = key.path("kty").asText();
            List<String> curves = CURVES.getOrDefault(kind, List.of());
            if (PRIVATE.stream().anyMatch(key::has)) {
                faults.add(Fault.body(place, "fault.jwk-private"));
            } else if (!KINDS.contains(kind)) {
                faults.add(Fault.body(place + "/kty", "fault.not-one-of", "RSA, EC, OKP"));
            } else if (!curves.isEmpty() && !curves.contains(key.path("crv").asText())) {
                faults.add(Fault.body(place + "/crv", "fault.not-one-of", String.join(", ", curves)));
            }
        }
        return faults;
    }
}
