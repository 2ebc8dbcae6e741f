package ipstrategy.coordination.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The machine clients of the realm, as Keycloak keeps them. What a client may is told by claims that Keycloak writes
/// into each of its tokens: the role of an integrator, its scopes, and the agency it acts for, if any.
@ApplicationScoped
class Realm {

    private static final String SCOPES = "scopes";
    private static final String KEYS = "jwks.string";

    private final RealmCalls calls;
    private final ObjectMapper json;

    Realm(RealmCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /// Makes a client.
    ///
    /// @param jwks its public keys, or null where it has a secret
    /// @param secret its secret, or null where it has keys
    /// @return its id at Keycloak, or nothing where the realm has a client of this name
    Optional<String> make(Client client, @Nullable JsonNode jwks, @Nullable String secret) {
        ObjectNode fresh = json.createObjectNode()
                .put("clientId", client.id())
                .put("name", client.name())
                .put("enabled", true)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("fullScopeAllowed", false)
                .put("clientAuthenticatorType", jwks == null ? "client-secret" : "client-jwt");
        if (jwks != null) {
            put(fresh.putObject("attributes"), jwks);
        }
        if (secret != null) {
            fresh.put("secret", secret);
        }
        ArrayNode mappers = fresh.putArray("protocolMappers");
        mappers.add(role("integrator"));
        mappers.add(claim(SCOPES, String.join(" ", client.scopes())));
        if (client.agency() != null) {
            // What it may for the agency, its scopes say.
            mappers.add(role("officer"));
            mappers.add(claim("agency", client.agency()));
        }
        return calls.make("/clients", fresh);
    }

    /// Makes a new secret; the one before is good no more.
    String renewSecret(String account) {
        return calls.tell("POST", "/clients/" + account + "/client-secret", json.createObjectNode())
                .path("value")
                .asText();
    }

    void limit(String account, List<String> scopes) {
        String mappers = "/clients/" + account + "/protocol-mappers/models";
        for (JsonNode mapper : calls.ask(mappers)) {
            if (mapper.path("name").asText().equals(SCOPES)) {
                ((ObjectNode) mapper.path("config")).put("claim.value", String.join(" ", scopes));
                calls.tell("PUT", mappers + "/" + mapper.path("id").asText(), mapper);
                return;
            }
        }
        throw new RealmSilent("the client " + account + " has no scopes at Keycloak");
    }

    void replaceKeys(String account, JsonNode jwks) {
        ObjectNode client = (ObjectNode) calls.ask("/clients/" + account);
        put(client.withObject("/attributes"), jwks);
        calls.tell("PUT", "/clients/" + account, client);
    }

    void enable(String account, boolean enabled) {
        ObjectNode client = (ObjectNode) calls.ask("/clients/" + account);
        client.put("enabled", enabled);
        calls.tell("PUT", "/clients/" + account, client);
    }

    /// Keycloak looks for keys that say they are for signatures.
    private static void put(ObjectNode attributes, JsonNode jwks) {
        JsonNode signing = jwks.deepCopy();
        signing.path("keys").forEach(key -> {
            if (!key.has("use")) {
                ((ObjectNode) key).put("use", "sig");
            }
        });
        attributes.put("use.jwks.string", "true").put(KEYS, signing.toString());
    }

    private ObjectNode claim(String name, String value) {
        ObjectNode mapper = mapper(name, "oidc-hardcoded-claim-mapper");
        mapper.putObject("config")
                .put("claim.name", name)
                .put("claim.value", value)
                .put("jsonType.label", "String")
                .put("access.token.claim", "true")
                .put("id.token.claim", "false")
                .put("introspection.token.claim", "true");
        return mapper;
    }

    private ObjectNode role(String name) {
        ObjectNode mapper = mapper("role " + name, "oidc-hardcoded-role-mapper");
        mapper.putObject("config").put("role", name);
        return mapper;
    }

    private ObjectNode mapper(String name, String kind) {
        return json.createObjectNode()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind);
    }
}
